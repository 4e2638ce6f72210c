import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { MyDataPage } from '#components/people/my-data-page.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { formIdOf } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { collectPersonalData, findDataRecipients } from '#lib/people/collect-personal-data.ts'
import { readableData, timeZoneOfPersons } from '#lib/people/own-data.ts'
import { findOwnScope } from '#lib/people/own-scope.ts'
import { findFormState } from '#lib/requests/form-state.ts'
import { listOwnRequests } from '#lib/requests/own-requests.ts'
import { getSiteFrame } from '../../../../site-frame.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const metadata = pageMetadata(await getSiteFrame(), {
    title: 'Your data',
    description: 'Only you can see this page.',
    path: paths.access(),
    robots: 'nofollow',
  })
  return { ...metadata, referrer: 'no-referrer' }
}

/** Requested by the handler of /counselling/my-data only, which passes what the session opens. */
export default async function Page() {
  const state = findFormState(formIdOf(await headers()))
  const identifierId = state?.values.identifierId
  if (!identifierId) notFound()
  const { persons, hidden } = await findOwnScope(identifierId)
  const [frame, requests, parts, recipients, zone] = await Promise.all([
    getSiteFrame(),
    listOwnRequests(persons, hidden.submissions),
    collectPersonalData(persons, hidden),
    findDataRecipients(persons),
    timeZoneOfPersons(persons),
  ])
  const timeZone = zone ?? frame.settings.site.timeZone
  return (
    <MyDataPage
      requests={requests}
      refusal={
        state?.message ? { reference: state.values.reference ?? '', message: state.message } : null
      }
      timeZone={timeZone}
      parts={await readableData(parts, timeZone)}
      recipients={recipients}
    />
  )
}
