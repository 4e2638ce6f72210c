import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { expireTags, type Tag, tags } from '#lib/cache/tags.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { overrideDetails, overrideNote, requireChecks } from '../checks/require-checks.ts'
import { type ContentKind, readCompleteSnapshot, readSnapshot } from '../core/content-kind.ts'
import { editableBy, type Locked, lockVersionForUpdate } from '../core/locks.ts'
import {
  isPublishedTogether,
  missingForPublication,
  requirePublic,
  usagesOf,
  writeReferences,
} from '../core/references.ts'
import { cancelPlans } from '../core/release-plans.ts'
import { checkpointUnversioned, createRevision, setWorkingCopy } from '../core/revisions.ts'
import { claimSlug, slugTags } from '../core/slugs.ts'
import type { ContentVersion } from '../drafts/drafts.ts'

type Publication = ContentVersion & {
  /** FAQs that were never published before and are published together with it. */
  publishedTogether: { id: string; title: string }[]
  /** Times of the scheduled releases that this publication cancelled. */
  cancelled: Date[]
}

/**
 * Publishes the working copy in one transaction; the next request shows it.
 *
 * @throws AppError forbidden, not-found, conflict (an old `lockVersion`, an address that is taken),
 *   validation (a shown content is not public, a check found an error, or a warning and no
 *   reason is given: then `data` holds all findings)
 */
export function publish(
  actor: Actor,
  version: ContentVersion & { reason?: string | null | undefined },
  at = new Date(),
): Promise<Publication> {
  return transaction((tx) => publishIn(tx, actor, version, at))
}

type PublishOptions = {
  /** Title of a content that is published together with another. */
  title?: string
  /** Reason for publishing in spite of warnings, for the history. */
  reason?: string | null | undefined
}

async function publishIn(
  tx: Tx,
  actor: Actor,
  { id, lockVersion, title, reason }: ContentVersion & PublishOptions,
  at: Date,
): Promise<Publication> {
  if (!can(actor, 'content:publish')) throw new AppError('forbidden')
  const content = await lockVersionForUpdate(tx, id, lockVersion, editableBy(actor))
  const kind = contentKind(content.kind)
  if (kind.workflow !== 'drafted') throw new AppError('not-found')
  await checkpointUnversioned(tx, actor, id, { own: false })
  const copy = await tx.workingCopy.findUniqueOrThrow({ where: { contentId: id } })
  const snapshot = readCompleteSnapshot(kind, copy, title)
  const publishedTogether = await publishTogether(tx, actor, kind.references(snapshot), at)
  const override = await requireChecks(tx, actor, content, snapshot, {
    reason: reason ?? null,
    title,
  })
  const revision = await createRevision(tx, actor, kind, id, snapshot, 'PUBLISH', {
    baseId: copy.baseRevisionId,
    note: override && overrideNote(override),
  })
  await setWorkingCopy(tx, actor, kind, id, snapshot, revision.id)
  await makePublic(tx, kind, content, { snapshot, revisionId: revision.id, at })
  await recordAudit(
    tx,
    actor,
    'content.publish',
    { kind: kind.name, id },
    overrideDetails(override),
  )
  const cancelled = await cancelPlans(tx, actor, content, {
    actions: ['PUBLISH'],
    reason: `The newer version ${revision.number} was published manually.`,
  })
  return { id, lockVersion: content.lockVersion, publishedTogether, cancelled }
}

/** Unpublishes a content from the next request on; its draft, revisions and slug are kept. */
export function unpublish(
  actor: Actor,
  { id, lockVersion }: ContentVersion,
): Promise<ContentVersion> {
  return transaction(async (tx) => {
    if (!can(actor, 'content:publish')) throw new AppError('forbidden')
    const content = await lockVersionForUpdate(tx, id, lockVersion, {
      ...editableBy(actor),
      state: 'PUBLISHED',
    })
    const kind = contentKind(content.kind)
    if (kind.workflow !== 'drafted') throw new AppError('not-found')
    await unpublishIn(tx, kind, content)
    await recordAudit(tx, actor, 'content.unpublish', { kind: kind.name, id })
    await cancelPlans(tx, actor, content, {
      actions: ['UNPUBLISH'],
      reason: 'The content was unpublished manually.',
    })
    return { id, lockVersion: content.lockVersion }
  })
}

/** Removes the published version within the caller's transaction. */
export async function unpublishIn<Snapshot>(
  tx: Tx,
  kind: ContentKind<Snapshot>,
  content: Locked,
): Promise<void> {
  await tx.content.update({
    where: { id: content.id },
    data: { state: 'UNPUBLISHED', hasPendingChanges: true },
  })
  await expireTags(tx, await tagsOfPublished(tx, kind, content))
}

type PublishedVersion<Snapshot> = { snapshot: Snapshot; revisionId: string; at: Date }

/** Projects one revision onto the public tables, and expires the pages that showed the former one. */
export async function makePublic<Snapshot>(
  tx: Tx,
  kind: ContentKind<Snapshot>,
  content: Locked,
  { snapshot, revisionId, at }: PublishedVersion<Snapshot>,
): Promise<void> {
  const before = await tagsOfPublished(tx, kind, content)
  const slug = kind.slug(snapshot)
  const moved = slug === null ? [] : await claimSlug(tx, content, slug)
  await kind.project(
    tx,
    {
      id: content.id,
      locale: content.locale,
      revisionId,
      now: at,
      firstPublishedAt: content.firstPublishedAt ?? at,
    },
    snapshot,
  )
  await writeReferences(tx, content.id, 'PUBLISHED', kind.references(snapshot))
  await tx.content.update({
    where: { id: content.id },
    data: {
      state: 'PUBLISHED',
      publishedRevisionId: revisionId,
      publishedAt: at,
      firstPublishedAt: content.firstPublishedAt ?? at,
      hasPendingChanges: false,
      workingTitle: kind.title(snapshot),
    },
  })
  await expireTags(tx, [
    ...before,
    ...moved,
    ...ownTags(kind, content),
    ...kind.tags(content.id, snapshot),
    ...(kind.name === 'MEDIA' ? await tagsOfUsers(tx, content.id) : []),
  ])
}

/** Images are read with the content that shows them (hero, avatar, logo), so its tags expire too. */
async function tagsOfUsers(tx: Tx, id: string): Promise<Tag[]> {
  const users = await usagesOf(tx, id, ['PUBLISHED'])
  return users.map((it) => tags.content(it.kind, it.id))
}

/** Tags of all pages that may show the published version of this content. */
export async function tagsOfPublished<Snapshot>(
  tx: Tx,
  kind: ContentKind<Snapshot>,
  content: Locked,
): Promise<Tag[]> {
  const own = [...ownTags(kind, content), ...(await slugTags(tx, content))]
  if (!content.publishedRevisionId) return own
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: content.publishedRevisionId },
    select: { data: true, schemaVersion: true },
  })
  return [...own, ...kind.tags(content.id, readSnapshot(kind, revision))]
}

const ownTags = (kind: Pick<ContentKind, 'name'>, content: Locked): Tag[] => [
  tags.content(kind.name, content.id),
  tags.list(kind.name),
]

/** Publishes the FAQs that this text shows and that were never published; all other references must be public. */
async function publishTogether(
  tx: Tx,
  actor: Actor,
  references: ReturnType<ContentKind['references']>,
  at: Date,
): Promise<Publication['publishedTogether']> {
  const missing = await missingForPublication(tx, references)
  requirePublic(missing.filter((it) => !isPublishedTogether(it)))
  for (const { id, title } of missing) {
    const { lockVersion } = await tx.content.findUniqueOrThrow({
      where: { id },
      select: { lockVersion: true },
    })
    await publishIn(tx, actor, { id, lockVersion, title }, at)
  }
  return missing.map(({ id, title }) => ({ id, title }))
}
