import { type Actor, editingScope, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { type Tag, tags } from '#lib/cache/tags.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'

type Addressed = { id: string; kind: ContentKindName; locale: string }

/** Reserves a slug for a draft and releases the one it had reserved before. */
export async function reserveSlug(
  tx: Tx,
  actor: Actor,
  content: Addressed,
  slug: string,
): Promise<void> {
  await tx.slug.deleteMany({
    where: { contentId: content.id, state: 'RESERVED', slug: { not: slug } },
  })
  const own = await requireFree(tx, actor, content, slug)
  if (own) return
  await tx.slug.create({ data: { ...rowOf(content, slug), state: 'RESERVED' } })
}

/**
 * Makes a slug the current one; the former one redirects to it.
 *
 * @returns the slugs that now lead elsewhere
 */
export async function claimSlug(tx: Tx, content: Addressed, slug: string): Promise<Tag[]> {
  const own = await requireFree(tx, SYSTEM_ACTOR, content, slug)
  const current = await tx.slug.findFirst({
    where: { contentId: content.id, state: 'CURRENT' },
    select: { id: true, slug: true },
  })
  const changed = [tags.slug(content.kind, content.locale, slug)]
  if (current && current.slug !== slug) {
    await tx.slug.update({ where: { id: current.id }, data: { state: 'FORMER' } })
    changed.push(tags.slug(content.kind, content.locale, current.slug))
  }
  await tx.slug.deleteMany({
    where: { contentId: content.id, state: 'RESERVED', slug: { not: slug } },
  })
  if (own) await tx.slug.update({ where: { id: own.id }, data: { state: 'CURRENT' } })
  else await tx.slug.create({ data: { ...rowOf(content, slug), state: 'CURRENT' } })
  return changed
}

/** Tags of all slugs that lead to this content, former ones included. */
export async function slugTags(tx: Tx, content: Addressed): Promise<Tag[]> {
  const rows = await tx.slug.findMany({
    where: { contentId: content.id },
    select: { slug: true },
  })
  return rows.map(({ slug }) => tags.slug(content.kind, content.locale, slug))
}

/**
 * Refuses a slug that is taken. A lock on the slug's name serializes two editors who want it at the
 * same time, so the second one gets this message and not a database error.
 */
async function requireFree(tx: Tx, actor: Actor, content: Addressed, slug: string) {
  const name = `slug ${content.kind} ${content.locale} ${slug}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
  const row = await findSlug(tx, content, slug)
  if (!row || row.contentId === content.id) return row
  const message = takenMessage(actor, row)
  throw new AppError('conflict', { message, fields: { slug: [message] } })
}

/** Why this content cannot have a slug; null if it can. Whether the slug is well formed is not checked. */
export async function slugConflict(
  tx: Tx,
  actor: Actor,
  { id, kind, locale = 'en' }: { id: string | null; kind: ContentKindName; locale?: string },
  slug: string,
): Promise<string | null> {
  const row = await findSlug(tx, { kind, locale }, slug)
  return !row || row.contentId === id ? null : takenMessage(actor, row)
}

type SlugRow = NonNullable<Awaited<ReturnType<typeof findSlug>>>

const findSlug = (tx: Tx, { kind, locale }: Omit<Addressed, 'id'>, slug: string) =>
  tx.slug.findUnique({
    where: { kind_locale_slug: { kind, locale, slug } },
    select: {
      id: true,
      slug: true,
      contentId: true,
      content: { select: { workingTitle: true, deletedAt: true, state: true, ownerId: true } },
    },
  })

/** Names who has a slug, unless it is a draft of another user that this actor may not see. */
function takenMessage(actor: Actor, { slug, content }: SlugRow): string {
  const { workingTitle, deletedAt, state, ownerId } = content
  const owner = editingScope(actor)?.ownerId
  if (owner && owner !== ownerId && (state !== 'PUBLISHED' || deletedAt)) {
    return `The slug “${slug}” is already used.`
  }
  return `The slug “${slug}” is already used by “${workingTitle}”${deletedAt ? ' in the trash' : ''}.`
}

function rowOf({ id, kind, locale }: Addressed, slug: string) {
  return { contentId: id, kind, locale, slug }
}
