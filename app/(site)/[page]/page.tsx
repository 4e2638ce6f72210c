import type { Metadata } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { cache } from 'react'
import { Blocks } from '#components/blocks/blocks.tsx'
import { PageVersionList, PageVersionNotice } from '#components/pages/page-versions.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { breadcrumbList, organisation } from '#components/site/structured-data.ts'
import { reportGone } from '#lib/cache/render-report.ts'
import { getPageVersion, getPublishedPage } from '#lib/pages/public-queries.ts'
import { paths } from '#lib/paths.ts'
import { resolveRichTexts } from '#lib/reading/read.ts'
import { findRedirect } from '#lib/redirects/public-queries.ts'
import { answerMissing } from '../../missing.ts'
import { getSiteFrame } from '../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ page: string }>
  searchParams: Promise<{ version?: string }>
}

const CRUMBS = [{ label: 'Home', href: paths.home() }]

const findPage = cache(async (slug: string, version: string | null) => {
  const page = (await getPublishedPage(slug)) ?? (await redirectOrNotFound(slug))
  const shown = version === null ? page : await getPageVersion(page, version)
  return shown ?? notFound()
})

/** A path of one segment may be an address of a former website, so redirects are looked up. */
async function redirectOrNotFound(slug: string): Promise<never> {
  const found = await findRedirect(paths.page(slug))
  if (found?.toPath && found.status === 308) permanentRedirect(found.toPath)
  if (found?.toPath) redirect(found.toPath)
  if (found) {
    reportGone()
    notFound()
  }
  return answerMissing('PAGE', slug, paths.page)
}

async function find({ params, searchParams }: Props) {
  const [{ page: slug }, { version }] = await Promise.all([params, searchParams])
  return findPage(slug, version ?? null)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [frame, page] = await Promise.all([getSiteFrame(), find(props)])
  return pageMetadata(frame, {
    title: page.seo.title,
    description: page.seo.description,
    path: page.href,
    robots: page.outdated ? 'noindex' : 'index',
  })
}

export default async function Page(props: Props) {
  const [frame, page] = await Promise.all([getSiteFrame(), find(props)])
  const [blocks = []] = await resolveRichTexts([page.body], new Date())
  const own = { label: page.title, href: page.href }
  return (
    <>
      <PageShell width="text" crumbs={CRUMBS} title={page.title} lead={page.summary}>
        <PageVersionNotice page={page} />
        <div className="prose">
          <Blocks blocks={blocks} page={{ frame, path: page.href, contentId: page.id }} />
        </div>
        <PageVersionList page={page} />
      </PageShell>
      <JsonLd nodes={[breadcrumbList(frame, CRUMBS, own), organisation(frame)]} />
    </>
  )
}
