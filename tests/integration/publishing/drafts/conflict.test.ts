import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { autosave } from '#lib/publishing/drafts/autosave.ts'
import { autosaveInput, liveInput } from '#lib/publishing/drafts/input.ts'
import { saveContent } from '#lib/publishing/publication/saving.ts'
import { draftArticle, makeTopic, makeUser } from '#prisma/factories.ts'

type Person = Actor & { id: string; name: string }
let asha: Person
let ben: Person

beforeAll(async () => {
  asha = { ...(await makeUser('EDITOR')), name: 'Asha' }
  ben = { ...(await makeUser('EDITOR')), name: 'Ben' }
})

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('it was not refused')
    },
    (error: unknown) => error,
  )

describe('A write with an old version gets the stored version', () => {
  it('The conflict of a live kind contains the stored snapshot and its editor', async () => {
    const topic = await makeTopic({ summary: 'As it was.' })
    const save = (actor: Person, summary: string) =>
      saveContent(
        actor,
        liveInput.parse({
          kind: 'TOPIC',
          version: { id: topic.id, lockVersion: topic.lockVersion },
          snapshot: { ...topic.snapshot, summary },
        }),
      )
    const { lockVersion } = await save(asha, 'By Asha.')
    expect(await refusal(save(ben, 'By Ben.'))).toMatchObject({
      code: 'conflict',
      data: {
        lockVersion,
        stored: { ...topic.snapshot, summary: 'By Asha.' },
        editor: { id: asha.id },
      },
    })
  })

  it('The conflict upcasts a snapshot of an older schema, so that it can be merged', async () => {
    const made = await draftArticle({ title: 'as it was' }, asha)
    await db.workingCopy.update({ where: { contentId: made.id }, data: { schemaVersion: 0 } })
    const kind = contentKinds.ARTICLE as { upcasts: Record<number, (old: never) => object> }
    const { upcasts } = kind
    kind.upcasts = { 0: (old: { title: string }) => ({ ...old, title: old.title.toUpperCase() }) }
    try {
      const snapshot = { ...made.snapshot, title: 'by Ben' }
      const input = autosaveInput.parse({
        ...{ kind: 'ARTICLE', as: ben.id, id: made.id, lockVersion: 999, snapshot: snapshot },
      })
      expect(await refusal(autosave(ben, input))).toMatchObject({
        code: 'conflict',
        data: { stored: { title: 'AS IT WAS' } },
      })
    } finally {
      kind.upcasts = upcasts
    }
  })
})
