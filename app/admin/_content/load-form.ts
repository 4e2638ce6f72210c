import { notFound } from 'next/navigation'
import type { FormProps } from '#components/content-form/content-form.tsx'
import type { FormPermissions } from '#components/content-form/form-actions.tsx'
import { can, mayCreate } from '#lib/auth/policy.ts'
import type { StaffActor } from '#lib/auth/session.ts'
import { type ContentKindName, hasPreview, isDrafted } from '#lib/content-kind.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { knownZone } from '#lib/format/zoned-time.ts'
import type { RevisionSummary } from '#lib/publishing/history/history.ts'
import { kindOf, type SnapshotOf } from '#lib/publishing/listing/editing-queries.ts'
import { type OpenedForEditing, openForEditing } from '#lib/publishing/listing/open-for-editing.ts'
import type { ShareLinkView } from '#lib/publishing/sharing/share.ts'
import { getSiteFrame } from '../../site-frame.ts'
import { blank, type CreatedKind } from './blank.ts'

export type LoadedForm<Snapshot extends object> = {
  form: FormProps<Snapshot>
  revisions: RevisionSummary[]
  /** Preview links that are still valid. */
  links: ShareLinkView[]
}

export type EditProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * Loads all that the form of a content needs; answers 404 if the actor may not open it. For a drafted
 * kind, `?new` opens an empty form whose first save uses the id in the URL.
 */
export async function loadForm<Kind extends ContentKindName>(
  actor: StaffActor,
  kind: Kind,
  { params, searchParams }: EditProps,
): Promise<LoadedForm<SnapshotOf<Kind>>> {
  const { id } = await params
  const found = await openForEditing(actor, kind, id)
  if (found) return formOf(actor, found)
  const isNew = isDrafted(kind) && (await searchParams).new !== undefined
  if (!isNew || !isUuid(id) || !mayCreate(actor, kind) || (await kindOf(id))) notFound()
  return { form: newForm(actor, kind, id), revisions: [], links: [] }
}

export async function formOf<Snapshot extends object>(
  actor: StaffActor,
  found: OpenedForEditing<Snapshot>,
): Promise<LoadedForm<Snapshot>> {
  const { id, kind, lockVersion, updatedAt, picks, revisions, links } = found
  const { hasUnversionedChanges, state, snapshot, path, editor, plan, invalid } = found
  return {
    form: {
      content: {
        kind,
        version: { id, lockVersion },
        newId: null,
        autosaved: isDrafted(kind),
        hasUnversionedChanges,
        author: authorOf(actor),
        state,
        snapshot,
        invalid,
        path,
        savedAt: updatedAt,
        editor,
        plan,
        zones: await zonesFor(actor),
      },
      picks,
      may: permissionsFor(actor, kind),
    },
    revisions,
    links,
  }
}

/** The time zones in which the form shows times: the site's and the user's. */
async function zonesFor(actor: StaffActor) {
  const { settings } = await getSiteFrame()
  return { site: knownZone(settings.site.timeZone), own: knownZone(actor.timeZone) }
}

/**
 * The form of a content that does not exist yet.
 *
 * @param newId the id that a draft gets with its first autosave; null for kinds that are saved by hand
 */
export function newForm<Kind extends CreatedKind>(
  actor: StaffActor,
  kind: Kind,
  newId: string | null = null,
): FormProps<SnapshotOf<Kind>> {
  return {
    content: {
      kind,
      version: null,
      newId,
      autosaved: newId !== null,
      hasUnversionedChanges: false,
      author: authorOf(actor),
      state: 'draft',
      snapshot: blank[kind](),
      invalid: {},
      path: null,
      savedAt: null,
      editor: null,
      plan: null,
      zones: null,
    },
    picks: [],
    may: permissionsFor(actor, kind),
  }
}

const authorOf = ({ id, name, email }: StaffActor) => ({ id, name, email })

function permissionsFor(actor: StaffActor, kind: ContentKindName): FormPermissions {
  return {
    publish: isDrafted(kind) && can(actor, 'content:publish'),
    trash: kind !== 'SETTING' && can(actor, 'content:bin'),
    preview: hasPreview(kind),
  }
}
