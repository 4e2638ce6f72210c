import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requirePermission } from '#lib/auth/session.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New article' }

/** It has its address from the first letter on, and is stored with it. */
export default async function NewArticlePage() {
  await requirePermission('content:create')
  redirect(`/admin/articles/${randomUUID()}?new`)
}
