import { globSync } from 'node:fs'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { can, type Permission, ROLES, type Role } from '#lib/auth/policy.ts'
import type { StaffAction } from '#lib/auth/staff-action.ts'
import { db } from '#lib/database/db.ts'
import { draftArticle, makeAuthor, makeUser } from '#prisma/factories.ts'
import { sessionCookieValue, setCookie, signInAs, signOut } from '#tests/support/staff-session.ts'

// Imported after the mock of the request.
const { publishAction, saveContentAction, saveDraftAction } = await import(
  '#lib/publishing/actions.ts'
)

/** Written out on purpose: a missing action or another permission fails the test. */
const table: Record<string, Permission> = {
  changeOwnAccountAction: 'account:change',
  changeOwnPasswordAction: 'account:change',
  endOtherSessionsAction: 'account:change',
  saveDraftAction: 'content:edit',
  saveContentAction: 'catalogue:edit',
  publishAction: 'content:publish',
  unpublishAction: 'content:publish',
  scheduleReleaseAction: 'content:publish',
  rescheduleReleaseAction: 'content:publish',
  cancelReleaseAction: 'content:publish',
  moveToTrashAction: 'content:bin',
  restoreFromTrashAction: 'content:bin',
  restoreAction: 'content:edit',
  pickAction: 'content:read',
  checkAction: 'content:edit',
  checkSlugAction: 'content:edit',
  checkPathsAction: 'settings:manage',
  shareDraftAction: 'content:edit',
  revokeShareAction: 'content:edit',
  findSameQueryAction: 'content:read',
  readRailAction: 'content:read',
  saveMediaAction: 'media:upload',
  saveSettingAction: 'settings:manage',
  replaceNoticeAction: 'settings:manage',
  putIntakeAction: 'catalogue:edit',
  cancelIntakeAction: 'catalogue:edit',
  recordFeeAction: 'catalogue:edit',
  recordClaimAction: 'catalogue:edit',
  moveLeadAction: 'lead:work',
  assignLeadAction: 'lead:work',
  noteOnLeadAction: 'lead:work',
  assignLeadsAction: 'lead:work',
  handOverAllAction: 'lead:work',
  takeLeadAction: 'lead:work',
  beginAttemptAction: 'lead:work',
  endAttemptAction: 'lead:work',
  undoAttemptAction: 'lead:work',
  releaseFromQuarantineAction: 'lead:work',
  enterRequestAction: 'lead:work',
  correctContactAction: 'lead:work',
  withdrawForPersonAction: 'lead:work',
  importRequestsAction: 'lead:work',
  acceptMergeAction: 'lead:work',
  erasePersonAction: 'person:erase',
  setLegalHoldAction: 'person:erase',
  refuseMergeAction: 'lead:work',
  undoMergeAction: 'lead:work',
  createSubscriptionAction: 'settings:manage',
  changeSubscriptionAction: 'settings:manage',
  pauseSubscriptionAction: 'settings:manage',
  resumeSubscriptionAction: 'settings:manage',
  rotateSecretAction: 'settings:manage',
  removeSubscriptionAction: 'settings:manage',
  sendTestAction: 'settings:manage',
  retryDeliveryAction: 'settings:manage',
  retryFailedDeliveriesAction: 'settings:manage',
  previewBodyAction: 'settings:manage',
  createUserAction: 'user:manage',
  inviteAgainAction: 'user:manage',
  changeUserAction: 'user:manage',
}

const actions = new Map<string, StaffAction<unknown>>()
const users = {} as Record<Role, { id: string; role: Role }>

beforeAll(async () => {
  for (const file of globSync('lib/*/actions.ts')) {
    const noun = file.split(/[/\\]/)[1]
    const found = (await import(`../../../lib/${noun}/actions.ts`)) as Record<
      string,
      StaffAction<unknown>
    >
    for (const [name, action] of Object.entries(found)) actions.set(name, action)
  }
  for (const role of ROLES) users[role] = await makeUser(role)
})

afterEach(signOut)

/**
 * The code of the result for an empty input, which changes nothing; permissions are checked first.
 */
const codeOf = async (action: StaffAction<unknown> | undefined) => {
  const result = await action?.(null, {})
  return result?.ok ? 'done' : result?.code
}

describe('Staff actions', () => {
  it('All staff actions are in the permission table', () => {
    expect([...actions.keys()].toSorted()).toEqual(Object.keys(table).toSorted())
  })

  describe.each(ROLES)('Staff actions of the role %s', (role) => {
    it.each(Object.entries(table))(
      'The action %s is allowed or refused by the policy',
      async (name, permission) => {
        await signInAs(users[role].id)
        const expected = can(users[role], permission) ? 'validation' : 'forbidden'
        expect(await codeOf(actions.get(name))).toBe(expected)
      },
    )
  })

  it.each(Object.keys(table))('The action %s is refused without a session', async (name) => {
    expect(await codeOf(actions.get(name))).toBe('unauthenticated')
  })
})

describe('A session', () => {
  it('A session is refused from the next request on once it was ended or its user disabled', async () => {
    const editor = await makeUser('EDITOR')
    await signInAs(editor.id)
    expect(await codeOf(saveDraftAction)).toBe('validation')
    await db.user.update({ where: { id: editor.id }, data: { sessionVersion: { increment: 1 } } })
    expect(await codeOf(saveDraftAction)).toBe('unauthenticated')

    await signInAs(editor.id)
    await db.user.update({ where: { id: editor.id }, data: { disabledAt: new Date() } })
    expect(await codeOf(saveDraftAction)).toBe('unauthenticated')
  })

  it('A session with an altered cookie is ignored without an error', async () => {
    await signInAs(users.ADMIN.id)
    const encrypted = sessionCookieValue()
    for (const wrong of [
      `${encrypted}x`,
      encrypted.slice(0, -8),
      'x',
      '',
      '{"sub":"1"}',
      'a.b.c.d.e',
    ]) {
      setCookie(wrong)
      expect(await codeOf(saveDraftAction)).toBe('unauthenticated')
    }
  })
})

describe('An author', () => {
  it('An author can change own articles but not those of others, and can publish neither', async () => {
    const own = await draftArticle({}, users.AUTHOR)
    const other = await draftArticle({}, users.EDITOR)
    await signInAs(users.AUTHOR.id)
    const save = ({ id, lockVersion, snapshot }: typeof own) =>
      saveDraftAction(null, { kind: 'ARTICLE', version: { id, lockVersion }, snapshot })
    expect(await save(own)).toMatchObject({ ok: true, data: { id: own.id } })
    expect(await save(other)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await publishAction(null, { id: own.id, lockVersion: 1 })).toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('The error of a staff action', () => {
  it('The error names each invalid field and says what to do', async () => {
    await signInAs(users.EDITOR.id)
    const { snapshot } = await makeAuthor()
    // A draft keeps any value; what is public at once does not.
    const result = await saveContentAction(null, {
      kind: 'AUTHOR',
      version: null,
      snapshot: { ...snapshot, name: 'x'.repeat(201), slug: 'Not A Slug' },
    })
    expect(result).toMatchObject({
      ok: false,
      code: 'validation',
      fields: {
        'snapshot.name': [expect.stringMatching(/^Name: use at most \d+ characters\.$/)],
        'snapshot.slug': ['Use lower-case letters a–z, digits and single hyphens only.'],
      },
    })
  })

  it('The error of a conflict contains the stored version', async () => {
    await signInAs(users.EDITOR.id)
    const draft = await draftArticle({ title: 'Mine' })
    const version = { id: draft.id, lockVersion: draft.lockVersion }
    const save = (title: string) =>
      saveDraftAction(null, {
        kind: 'ARTICLE',
        version,
        snapshot: { ...draft.snapshot, title },
      })
    expect(await save('Theirs')).toMatchObject({ ok: true })
    expect(await save('Mine, too late')).toMatchObject({
      code: 'conflict',
      data: { lockVersion: 1, stored: { title: 'Theirs' } },
    })
  })
})
