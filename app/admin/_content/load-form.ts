import { notFound } from 'next/navigation'
import type { May } from '#components/content-form/form-actions.tsx'
import type { FormContent } from '#components/content-form/use-content-form.ts'
import { can, mayCreate } from '#lib/auth/policy.ts'
import type { StaffActor } from '#lib/auth/session.ts'
import { type ContentKindName, DRAFTED_KINDS, type DraftedKind } from '#lib/content-kind.ts'
import { knownZone } from '#lib/format/zoned-time.ts'
import type { RevisionSummary } from '#lib/publishing/history/history.ts'
import {
  type Editable,
  findEditable,
  kindOf,
  listRevisions,
  type SnapshotOf,
} from '#lib/publishing/listing/editing-queries.ts'
import { namesOf } from '#lib/publishing/listing/pick-queries.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'
import { findPlan } from '#lib/publishing/releases/release-queries.ts'
import { isPreviewed } from '#lib/publishing/sharing/previewed.ts'
import type { ShareLinkView } from '#lib/publishing/sharing/share.ts'
import { listShareLinks } from '#lib/publishing/sharing/share-queries.ts'
import { getSiteFrame } from '../../site-frame.ts'

export type LoadedForm<Snapshot> = {
  content: FormContent<Snapshot>
  picks: Pick[]
  may: May
  revisions: RevisionSummary[]
  /** Links to a preview that hold. */
  links: ShareLinkView[]
}

/** Anything else in an address is nobody's id; the database would refuse it with an error. */
export const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

/** All that the form of one content needs; what this actor may not open is not found. */
export async function loadForm<Kind extends ContentKindName>(
  actor: StaffActor,
  kind: Kind,
  id: string,
): Promise<LoadedForm<SnapshotOf<Kind>>> {
  const found = isId(id) ? await findEditable(actor, kind, id) : null
  if (!found) notFound()
  return formOf(actor, found)
}

export type EditProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The same for a draft; `?new` opens one that is not stored yet, under the id of its first save. */
export async function loadDraft<Kind extends DraftedKind>(
  actor: StaffActor,
  kind: Kind,
  { params, searchParams }: EditProps,
  blank: () => SnapshotOf<Kind>,
): Promise<LoadedForm<SnapshotOf<Kind>>> {
  const { id } = await params
  const found = isId(id) ? await findEditable(actor, kind, id) : null
  if (found) return formOf(actor, found)
  const wanted = (await searchParams).new !== undefined && isId(id) && mayCreate(actor, kind)
  if (!wanted || (await kindOf(id))) notFound()
  return newForm(actor, kind, blank(), id)
}

export async function formOf<Snapshot>(
  actor: StaffActor,
  found: Editable<Snapshot>,
): Promise<LoadedForm<Snapshot>> {
  const { id, kind, lockVersion, state, snapshot, path, updatedAt, editor, references } = found
  const { uncut } = found
  const [picks, revisions, plan, zones, links] = await Promise.all([
    namesOf(references.map((it) => it.id)),
    listRevisions(actor, kind, id),
    findPlan(actor, kind, id),
    zonesFor(actor),
    isPreviewed(kind) ? listShareLinks(actor, kind, id) : [],
  ])
  return {
    content: {
      kind,
      version: { id, lockVersion },
      newId: null,
      autosaved: isDrafted(kind),
      uncut,
      writer: writerOf(actor),
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

/** By which clocks times are chosen and told. */
async function zonesFor(actor: StaffActor) {
  const { settings } = await getSiteFrame()
  return { site: knownZone(settings.site.timeZone), own: knownZone(actor.timeZone) }
}

/** The form of one that does not exist yet. */
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
      uncut: false,
      writer: writerOf(actor),
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

const isDrafted = (kind: ContentKindName) => (DRAFTED_KINDS as readonly string[]).includes(kind)

const writerOf = ({ id, name, email }: StaffActor) => ({ id, name, email })

function mayDo(actor: StaffActor, kind: ContentKindName): May {
  const drafted = isDrafted(kind)
  return {
    publish: drafted && can(actor, 'content:publish'),
    bin: kind !== 'SETTING' && can(actor, 'content:bin'),
    preview: isPreviewed(kind),
  }
}
