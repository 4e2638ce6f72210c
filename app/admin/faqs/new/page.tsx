import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requirePermission } from '#lib/auth/session.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New FAQ' }

/** Redirects to the form under a new id, so that the first autosave stores the content under the form's URL. */
export default async function NewFaqPage() {
  await requirePermission('content:create')
  redirect(`/admin/faqs/${randomUUID()}?new`)
}
