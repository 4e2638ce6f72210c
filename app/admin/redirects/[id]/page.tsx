import type { Metadata } from 'next'
import { RedirectForm } from '#components/redirects/redirect-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Redirect' }

export default async function EditRedirectPage(route: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  return <EditPage actor={actor} kind="REDIRECT" route={route} Form={RedirectForm} />
}
