import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorPage, errorTitle, isErrorStatus } from '#components/site/error-page.tsx'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ status: string }> }

async function statusOf({ params }: Props) {
  const status = Number((await params).status)
  return isErrorStatus(status) ? status : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [status, { settings }] = await Promise.all([statusOf(props), getSiteFrame()])
  return {
    title: `${errorTitle(status)} | ${settings.site.name}`,
    robots: { index: false, follow: true },
  }
}

/** The front renders these pages at its start and keeps them in memory; no link leads here. */
export default async function Page(props: Props) {
  return <ErrorPage status={await statusOf(props)} />
}
