import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SettingForm } from '#components/settings/setting-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { openSettingForEditing } from '#lib/publishing/listing/open-for-editing.ts'
import { namesOf } from '#lib/publishing/listing/pick-queries.ts'
import type { Settings } from '#lib/settings/schema.ts'
import { EditForm } from '../../_content/edit-page.tsx'
import { formOf } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingPage({ params }: { params: Promise<{ key: string }> }) {
  const actor = await requirePermission('settings:manage')
  const found = await openSettingForEditing(actor, (await params).key)
  if (!found) notFound()
  const { form, ...loaded } = await formOf(actor, found)
  const picks = await namesOf(actor, featured(found.snapshot))
  return (
    <EditForm actor={actor} loaded={{ ...loaded, form: { ...form, picks } }} Form={SettingForm} />
  )
}

function featured({ key, value }: { key: string; value: unknown }): string[] {
  if (key !== 'home') return []
  const { featuredArticleId, featuredCourseIds } = value as Settings['home']
  return [...(featuredArticleId ? [featuredArticleId] : []), ...featuredCourseIds]
}
