import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ReceiptPage } from '#components/leads/receipt-page.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { findOrigin } from '#lib/leads/public-queries.ts'
import { findReceipt } from '#lib/leads/receipt-queries.ts'
import { paths } from '#lib/paths.ts'
import { getSiteFrame } from '../../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

const findOne = cache(async (token: string) => (await findReceipt(token)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params
  const [frame, receipt] = await Promise.all([getSiteFrame(), findOne(token)])
  const metadata = pageMetadata(frame, {
    title: `Your request ${receipt.reference}`,
    description: frame.settings.counselling.thankYou,
    path: paths.counselling(),
    robots: 'nofollow',
  })
  return { ...metadata, referrer: 'no-referrer' }
}

export default async function Page({ params }: Props) {
  const { token } = await params
  const [frame, receipt] = await Promise.all([getSiteFrame(), findOne(token)])
  const origin = await findOrigin(receipt.sourcePath ?? '')
  return <ReceiptPage frame={frame} receipt={receipt} back={origin?.subject ?? null} />
}
