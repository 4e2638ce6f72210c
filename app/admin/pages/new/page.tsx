import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requirePermission } from '#lib/auth/session.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New page' }

/** Redirects to the form under a new id, so that the first autosave stores the content under the form's URL. */
export default async function NewPagePage() {
  await requirePermission('catalogue:edit')
  redirect(`/admin/pages/${randomUUID()}?new`)
}
