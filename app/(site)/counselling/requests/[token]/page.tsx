import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ReceiptPage } from '#components/leads/receipt-page.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { formIdOf } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { findFormState } from '#lib/requests/form-state.ts'
import { findOrigin } from '#lib/requests/public-queries.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
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
  const [frame, receipt, sent] = await Promise.all([getSiteFrame(), findOne(token), headers()])
  const origin = await findOrigin(receipt.sourcePath ?? '')
  const formState = findFormState(formIdOf(sent))
  const back = origin?.subject ?? null
  return (
    <ReceiptPage frame={frame} token={token} receipt={receipt} back={back} formState={formState} />
  )
}
