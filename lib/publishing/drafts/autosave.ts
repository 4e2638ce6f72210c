import { type Actor, mayCreate } from '#lib/auth/policy.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError, type FieldErrors } from '#lib/errors/errors.ts'
import type { ContentKind } from '../core/content-kind.ts'
import { editableBy, lockVersionForUpdate, refuseOldVersion } from '../core/locks.ts'
import { refreshDraftReferences } from '../core/references.ts'
import { checkpointUnversioned, writeWorkingCopy } from '../core/revisions.ts'
import { draftErrors } from './draft-errors.ts'
import { type ContentVersion, identityOf, workingTitle } from './drafts.ts'
import type { AutosaveInput } from './input.ts'
import { requireSameUser } from './require-author.ts'

type Autosaved = ContentVersion & {
  savedAt: Date
  /** Messages about values that the draft keeps but that have to be corrected before publication. */
  invalid: FieldErrors
}

/**
 * Saves the working copy without a revision and without reserving the slug. The first save creates
 * the content.
 *
 * @throws AppError forbidden if another user made the changes; conflict, with the stored snapshot
 */
export async function autosave(
  actor: Actor & { name: string },
  input: AutosaveInput,
): Promise<Autosaved> {
  requireSameUser(actor, input.as)
  const { id, lockVersion, snapshot } = input
  const kind = contentKind(input.kind)
  return transaction(async (tx) => {
    const version =
      lockVersion === null
        ? await createIdentity(tx, actor, kind, id, snapshot)
        : await lockVersionForUpdate(
            tx,
            id,
            lockVersion,
            { AND: [{ kind: kind.name }, editableBy(actor)] },
            { workingTitle: workingTitle(kind, snapshot), hasPendingChanges: true },
          )
    await checkpointUnversioned(tx, actor, id, { own: true })
    await refreshDraftReferences(tx, id, kind.references(snapshot))
    const savedAt = await writeWorkingCopy(tx, actor, kind, id, snapshot)
    const invalid = await draftErrors(tx, actor, kind, id, snapshot)
    return { id, lockVersion: version.lockVersion, savedAt, invalid }
  })
}

/** A first save that was sent twice finds its own row; the second one gets the stored version. */
async function createIdentity(
  tx: Tx,
  actor: Actor,
  kind: ContentKind,
  id: string,
  snapshot: unknown,
): Promise<ContentVersion> {
  if (!mayCreate(actor, kind.name)) throw new AppError('forbidden')
  const [created] = await tx.content.createManyAndReturn({
    data: [{ id, ...identityOf(actor, kind, snapshot) }],
    skipDuplicates: true,
    select: { id: true, lockVersion: true },
  })
  return created ?? refuseOldVersion(tx, id, { AND: [{ kind: kind.name }, editableBy(actor)] })
}
