import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { UsageList } from '#components/admin/usage-list.tsx'
import { ShareSection } from '#components/content-form/preview/share-section.tsx'
import { CourseForm } from '#components/courses/course-form.tsx'
import { CourseLive } from '#components/courses/course-live.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { findCourseLive } from '#lib/courses/staff-queries.ts'
import { listUsages } from '#lib/publishing/listing/editing-queries.ts'
import { blankCourse } from '../../_content/blank.ts'
import { type EditProps, loadDraft } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Course' }

export default async function EditCoursePage(props: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, links, ...form } = await loadDraft(actor, 'COURSE', props, blankCourse)
  const live = await findCourseLive(actor, (await props.params).id)
  const usages = await listUsages(actor, (await props.params).id)
  return (
    <CourseForm {...form}>
      <UsageList usages={usages} />
      {live && <CourseLive live={live} />}
      {form.content.version && (
        <ShareSection contentId={form.content.version.id} links={links} timeZone={actor.timeZone} />
      )}
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </CourseForm>
  )
}
