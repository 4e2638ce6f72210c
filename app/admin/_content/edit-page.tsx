import type { ComponentType, ReactNode } from 'react'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { UsageList } from '#components/admin/usage-list.tsx'
import type { FormProps } from '#components/content-form/content-form.tsx'
import { ShareSection } from '#components/content-form/preview/share-section.tsx'
import type { StaffActor } from '#lib/auth/session.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { listUsages, type SnapshotOf } from '#lib/publishing/listing/editing-queries.ts'
import { type EditProps, type LoadedForm, loadForm } from './load-form.ts'

type Sections = {
  /** Lists the contents that use this one. */
  withUsages?: boolean
  /** Offers links to the draft for people without an account. */
  withShareLinks?: boolean
  /** Sections of this kind alone. */
  children?: ReactNode
}

type EditPageProps<Kind extends ContentKindName> = Sections & {
  actor: StaffActor
  kind: Kind
  route: EditProps
  Form: ComponentType<FormProps<SnapshotOf<Kind>>>
}

/** The page on which a content is edited: its form, with sections about it beside. */
export async function EditPage<Kind extends ContentKindName>({
  actor,
  kind,
  route,
  Form,
  ...sections
}: EditPageProps<Kind>) {
  const loaded = await loadForm(actor, kind, route)
  return <EditForm actor={actor} loaded={loaded} Form={Form} {...sections} />
}

type EditFormProps<Snapshot extends object> = Sections & {
  actor: StaffActor
  loaded: LoadedForm<Snapshot>
  Form: ComponentType<FormProps<Snapshot>>
}

/** The same for a form that is loaded already. */
export async function EditForm<Snapshot extends object>({
  actor,
  loaded: { form, revisions, links },
  Form,
  withUsages = false,
  withShareLinks = false,
  children,
}: EditFormProps<Snapshot>) {
  const { version } = form.content
  const { timeZone } = actor
  const usages = withUsages && version ? await listUsages(actor, version.id) : []
  return (
    <Form {...form}>
      {withUsages && <UsageList usages={usages} />}
      {children}
      {version && withShareLinks && (
        <ShareSection contentId={version.id} links={links} timeZone={timeZone} />
      )}
      {version && <RevisionList version={version} revisions={revisions} timeZone={timeZone} />}
    </Form>
  )
}
