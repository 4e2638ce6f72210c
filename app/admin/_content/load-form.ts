import { notFound } from 'next/navigation'
import type { FormPermissions } from '#components/content-form/form-actions.tsx'
import type { FormContent } from '#components/content-form/use-content-form.ts'
import { can, mayCreate } from '#lib/auth/policy.ts'
import type { StaffActor } from '#lib/auth/session.ts'
import { type ContentKindName, type DraftedKind, hasPreview, isDrafted } from '#lib/content-kind.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { knownZone } from '#lib/format/zoned-time.ts'
import type { RevisionSummary } from '#lib/publishing/history/history.ts'
import { kindOf, type SnapshotOf } from '#lib/publishing/listing/editing-queries.ts'
import { type OpenedForEditing, openForEditing } from '#lib/publishing/listing/open-for-editing.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'
import type { ShareLinkView } from '#lib/publishing/sharing/share.ts'
import { getSiteFrame } from '../../site-frame.ts'

type LoadedForm<Snapshot> = {
  content: FormContent<Snapshot>
  picks: Pick[]
  may: FormPermissions
  revisions: RevisionSummary[]
  /** Preview links that are still valid. */
  links: ShareLinkView[]
}

/** Loads all that the form of a content needs; answers 404 if the actor may not open it. */
export async function loadForm<Kind extends ContentKindName>(
  actor: StaffActor,
  kind: Kind,
  id: string,
): Promise<LoadedForm<SnapshotOf<Kind>>> {
  const found = await openForEditing(actor, kind, id)
  if (!found) notFound()
  return formOf(actor, found)
}

export type EditProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Does the same for a drafted kind; `?new` opens an empty form whose first save uses the id in the URL. */
export async function loadDraft<Kind extends DraftedKind>(
  actor: StaffActor,
  kind: Kind,
  { params, searchParams }: EditProps,
  blank: () => SnapshotOf<Kind>,
): Promise<LoadedForm<SnapshotOf<Kind>>> {
  const { id } = await params
  const found = await openForEditing(actor, kind, id)
  if (found) return formOf(actor, found)
  const wanted = (await searchParams).new !== undefined && isUuid(id) && mayCreate(actor, kind)
  if (!wanted || (await kindOf(id))) notFound()
  return newForm(actor, kind, blank(), id)
}

export async function formOf<Snapshot>(
  actor: StaffActor,
  found: OpenedForEditing<Snapshot>,
): Promise<LoadedForm<Snapshot>> {
  const {
    id,
    kind,
    lockVersion,
    state,
    snapshot,
    path,
    updatedAt,
    editor,
    hasUnversionedChanges,
    plan,
  } = found
  const { picks, revisions, links } = found
  const zones = await zonesFor(actor)
  return {
    content: {
      kind,
      version: { id, lockVersion },
      newId: null,
      autosaved: isDrafted(kind),
      hasUnversionedChanges,
      author: writerOf(actor),
      state,
      snapshot,
      path,
      savedAt: updatedAt,
      editor,
      plan,
      zones,
    },
    picks,
    may: mayDo(actor, kind),
    revisions,
    links,
  }
}

/** The time zones in which the form shows times: the site's and the user's. */
async function zonesFor(actor: StaffActor) {
  const { settings } = await getSiteFrame()
  return { site: knownZone(settings.site.timeZone), own: knownZone(actor.timeZone) }
}

/** The form of a content that does not exist yet. */
export function newForm<Snapshot>(
  actor: StaffActor,
  kind: ContentKindName,
  snapshot: Snapshot,
  newId: string | null = null,
): LoadedForm<Snapshot> {
  return {
    content: {
      kind,
      version: null,
      newId,
      autosaved: newId !== null,
      hasUnversionedChanges: false,
      author: writerOf(actor),
      state: 'draft',
      snapshot,
      path: null,
      savedAt: null,
      editor: null,
      plan: null,
      zones: null,
    },
    picks: [],
    may: mayDo(actor, kind),
    revisions: [],
    links: [],
  }
}

const writerOf = ({ id, name, email }: StaffActor) => ({ id, name, email })

function mayDo(actor: StaffActor, kind: ContentKindName): FormPermissions {
  const drafted = isDrafted(kind)
  return {
    publish: drafted && can(actor, 'content:publish'),
    trash: kind !== 'SETTING' && can(actor, 'content:bin'),
    preview: hasPreview(kind),
  }
}
