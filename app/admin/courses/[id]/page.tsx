import type { Metadata } from 'next'
import { CourseForm } from '#components/courses/course-form.tsx'
import { CourseLive } from '#components/courses/course-live.tsx'
import { requirePermission, type StaffActor } from '#lib/auth/session.ts'
import { findCourseLive } from '#lib/courses/staff-queries.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Course' }

export default async function EditCoursePage(route: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  const { id } = await route.params
  return (
    <EditPage actor={actor} kind="COURSE" route={route} Form={CourseForm} withUsages withShareLinks>
      <LiveData actor={actor} id={id} />
    </EditPage>
  )
}

/** Rendered once the form has found the course; absent for a new one. */
async function LiveData({ actor, id }: { actor: StaffActor; id: string }) {
  const live = await findCourseLive(actor, id)
  return live && <CourseLive live={live} />
}
