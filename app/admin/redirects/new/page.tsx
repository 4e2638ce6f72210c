import type { Metadata } from 'next'
import { RedirectForm } from '#components/redirects/redirect-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New redirect' }

export default async function NewRedirectPage() {
  const actor = await requirePermission('catalogue:edit')
  return <RedirectForm {...newForm(actor, 'REDIRECT')} />
}
