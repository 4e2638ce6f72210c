import type { Metadata } from 'next'
import { CourseForm } from '#components/courses/course-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { blankCourse } from '../../_content/blank.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New course' }

export default async function NewCoursePage() {
  const actor = await requirePermission('catalogue:edit')
  const { revisions: _, ...form } = newForm(actor, 'COURSE', blankCourse())
  return <CourseForm {...form} />
}
