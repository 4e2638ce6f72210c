import type { Actor } from '#lib/auth/policy.ts'
import { type ContentKindName, hasPreview, isDrafted } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import { isUuid } from '#lib/format/uuid.ts'
import type { PlanView } from '../core/release.ts'
import { draftErrors } from '../drafts/draft-errors.ts'
import type { RevisionSummary } from '../history/history.ts'
import { findPlanOf } from '../releases/release-queries.ts'
import type { ShareLinkView } from '../sharing/share.ts'
import { findShareLinks } from '../sharing/share-queries.ts'
import {
  type Editable,
  findEditable,
  findEditableByTitle,
  findRevisions,
  type SnapshotOf,
} from './editing-queries.ts'
import { namesOf } from './pick-queries.ts'
import type { Pick } from './picking.ts'

/** A content in its form, with all that the form shows around it. */
export type OpenedForEditing<Snapshot> = Editable<Snapshot> & {
  /** Titles of what it refers to. */
  picks: Pick[]
  revisions: RevisionSummary[]
  plan: PlanView | null
  /** Preview links that are still valid. */
  links: ShareLinkView[]
  /** Messages about stored values that have to be corrected before publication, by field. */
  invalid: FieldErrors
}

/**
 * Opens a content for editing. The permission is in the first query; the others load what belongs to
 * the content that it found. Null: there is no such content that this actor may open.
 */
export async function openForEditing<Kind extends ContentKindName>(
  actor: Actor,
  kind: Kind,
  id: string,
): Promise<OpenedForEditing<SnapshotOf<Kind>> | null> {
  const found = isUuid(id) ? await findEditable(actor, kind, id) : null
  return found && withSurroundings(actor, found)
}

/** The same for a group of settings, by its key. */
export async function openSettingForEditing(
  actor: Actor,
  key: string,
): Promise<OpenedForEditing<SnapshotOf<'SETTING'>> | null> {
  const found = await findEditableByTitle(actor, 'SETTING', key)
  return found && withSurroundings(actor, found)
}

async function withSurroundings<Snapshot>(
  actor: Actor,
  found: Editable<Snapshot>,
): Promise<OpenedForEditing<Snapshot>> {
  const { id, kind, references, state, snapshot } = found
  const isInTrash = state === 'bin'
  const [picks, revisions, plan, links, invalid] = await Promise.all([
    namesOf(
      actor,
      references.map((it) => it.id),
    ),
    findRevisions({ contentId: id }),
    isInTrash ? null : findPlanOf(kind, id),
    isInTrash || !hasPreview(kind) ? [] : findShareLinks({ contentId: id }),
    isDrafted(kind) ? draftErrors(db, actor, contentKind(kind), id, snapshot) : {},
  ])
  return { ...found, picks, revisions, plan, links, invalid }
}
