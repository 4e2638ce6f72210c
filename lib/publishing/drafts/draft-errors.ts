import type { Actor } from '#lib/auth/policy.ts'
import type { Tx } from '#lib/database/db.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { ContentKind } from '../core/content-kind.ts'
import { correctableErrors } from '../core/draft-schema.ts'
import { slugConflict } from '../core/slugs.ts'

/**
 * Messages about values that a draft keeps and that have to be corrected before publication, by the
 * path of the field. Empty fields are not reported: the check before publishing lists them.
 */
export async function draftErrors<Snapshot>(
  tx: Tx,
  actor: Actor,
  kind: ContentKind<Snapshot>,
  id: string,
  snapshot: Snapshot,
): Promise<FieldErrors> {
  const slug = kind.slug(snapshot)
  const taken = slug && (await slugConflict(tx, actor, { id, kind: kind.name }, slug))
  return { ...correctableErrors(kind.schema, snapshot), ...(taken ? { slug: [taken] } : {}) }
}
