import { z } from 'zod'
import type { Actor } from '#lib/auth/policy.ts'
import { CONTENT_KINDS } from '#lib/content-kind.ts'
import { db } from '#lib/database/db.ts'
import { MAX_SLUG_CHARS } from '../core/slug.ts'
import { slugConflict } from '../core/slugs.ts'

export const slugInput = z.strictObject({
  kind: z.enum(CONTENT_KINDS),
  /** Null: a content that is not stored yet. */
  id: z.uuid().nullable(),
  slug: z.string().max(MAX_SLUG_CHARS),
})

/** Says while a slug is typed whether another content has it. */
export async function checkSlug(
  actor: Actor,
  { kind, id, slug }: z.infer<typeof slugInput>,
): Promise<{ message: string | null }> {
  return { message: await slugConflict(db, actor, { kind, id }, slug) }
}
