import type { Actor } from '#lib/auth/policy.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { readSnapshot } from '../core/content-kind.ts'
import { editableBy } from '../core/locks.ts'
import type { CheckFinding } from './check.ts'
import { publicationFindings } from './publication-findings.ts'

/**
 * Lists everything for which a publication of the working copy would be refused or need a reason.
 *
 * @throws AppError not-found if the actor may not edit the content
 */
export function checkDraft(
  actor: Actor,
  { id }: { id: string },
): Promise<{ findings: CheckFinding[] }> {
  return transaction(async (tx) => {
    const content = await tx.content.findFirst({
      where: { AND: [{ id }, editableBy(actor)] },
      select: {
        id: true,
        kind: true,
        locale: true,
        workingCopy: { select: { data: true, schemaVersion: true } },
      },
    })
    if (!content?.workingCopy) throw new AppError('not-found')
    const kind = contentKind(content.kind)
    const snapshot = readSnapshot(kind, content.workingCopy)
    return { findings: await publicationFindings(tx, actor, content, snapshot) }
  })
}
