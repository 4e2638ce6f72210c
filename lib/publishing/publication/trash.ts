import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { expireTags } from '#lib/cache/tags.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { editableBy, lockVersionForUpdate } from '../core/locks.ts'
import { usagesOf } from '../core/references.ts'
import { cancelPlans } from '../core/release-plans.ts'
import type { ContentVersion } from '../drafts/drafts.ts'
import { tagsOfPublished } from './publication.ts'

/**
 * Moves a content to the trash: its address answers 410 and stays reserved; it can be restored.
 *
 * @throws AppError conflict, with the list in `data.users`, if public pages or drafts still show it
 */
export function moveToTrash(
  actor: Actor,
  { id, lockVersion }: ContentVersion,
): Promise<ContentVersion> {
  return transaction(async (tx) => {
    if (!can(actor, 'content:bin')) throw new AppError('forbidden')
    const content = await lockVersionForUpdate(tx, id, lockVersion, editableBy(actor))
    const users = await usagesOf(tx, id, ['DRAFT', 'PUBLISHED'])
    if (users.length > 0) {
      const names = [...new Set(users.map((it) => `“${it.title}”`))]
      throw new AppError('conflict', {
        message: `Still used by ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}. Remove it there first.`,
        data: { users },
      })
    }
    const kind = contentKind(content.kind)
    await expireTags(tx, await tagsOfPublished(tx, kind, content))
    await tx.content.update({ where: { id }, data: { deletedAt: new Date() } })
    await recordAudit(tx, actor, 'content.trash', { kind: content.kind, id })
    await cancelPlans(tx, actor, content, {
      actions: ['PUBLISH', 'UNPUBLISH'],
      reason: 'The content was moved to the trash.',
    })
    return { id, lockVersion: content.lockVersion }
  })
}

/** Restores a content from the trash, in the state that it had before. */
export function restoreFromTrash(
  actor: Actor,
  { id, lockVersion }: ContentVersion,
): Promise<ContentVersion> {
  return transaction(async (tx) => {
    if (!can(actor, 'content:bin')) throw new AppError('forbidden')
    const { deletedAt: _, ...scope } = editableBy(actor)
    const content = await lockVersionForUpdate(tx, id, lockVersion, {
      ...scope,
      deletedAt: { not: null },
    })
    await tx.content.update({ where: { id }, data: { deletedAt: null } })
    const kind = contentKind(content.kind)
    await expireTags(tx, await tagsOfPublished(tx, kind, content))
    await recordAudit(tx, actor, 'content.restore', { kind: content.kind, id })
    return { id, lockVersion: content.lockVersion }
  })
}
