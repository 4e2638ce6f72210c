import Link from 'next/link'
import { editPath } from '#components/admin/kinds.ts'
import { Moment } from '#components/admin/moment.tsx'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import type { ContentKindName } from '#lib/content-kind.ts'

type Request = {
  name: string
  email: string | null
  phone: string | null
  ageBand: 'ADULT' | 'PARENT_OF_MINOR'
  childClass: string | null
  message: string | null
  createdAt: Date
  flags: string[]
  withoutScript: boolean
  sourcePath: string | null
  blockId: string | null
  ctaId: string | null
  utmSource: string | null
  utmMedium: string | null
  utmCampaign: string | null
  referrer: string | null
  source: { id: string; kind: ContentKindName; workingTitle: string } | null
  consents: {
    purpose: string
    action: string
    at: Date
    notice: { version: string; text: string }
  }[]
  lead: {
    course: { id: string; title: string } | null
    topic: { id: string; name: string } | null
    submissions: { id: string; reference: string; createdAt: Date }[]
  }
  id: string
}

/** Everything that was sent, as it was sent. */
export function RequestDetails({ request, timeZone }: { request: Request; timeZone: string }) {
  const others = request.lead.submissions.filter((it) => it.id !== request.id)
  return (
    <>
      <section className="admin-card">
        <h2>Who, and about what</h2>
        <Facts facts={personFacts(request)} layout="row" />
        {request.message && <blockquote className="admin-message">{request.message}</blockquote>}
      </section>
      <section className="admin-card">
        <h2>Where it came from</h2>
        <Facts facts={sourceFacts(request, timeZone)} layout="row" />
      </section>
      <section className="admin-card">
        <h2>Consents</h2>
        <ul className="admin-stack">
          {request.consents.map((it) => (
            <li key={`${it.purpose} ${it.at.toISOString()}`}>
              <p>
                <strong>{it.purpose}</strong>: {it.action.toLowerCase()},{' '}
                <Moment at={it.at} timeZone={timeZone} /> (text {it.notice.version})
              </p>
              <p className="field-help">{it.notice.text}</p>
            </li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section className="admin-card">
          <h2>Asked before in this case</h2>
          <ul className="admin-plain-list">
            {others.map((it) => (
              <li key={it.id}>
                <Link href={`/admin/leads/${it.id}`}>{it.reference}</Link>
                <Moment at={it.createdAt} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function personFacts({ email, phone, ageBand, childClass, lead }: Request): Fact[] {
  return [
    { name: 'Phone', value: phone ? <a href={`tel:${phone}`}>{phone}</a> : '–' },
    { name: 'E-mail', value: email ? <a href={`mailto:${email}`}>{email}</a> : '–' },
    {
      name: 'About',
      value: lead.course?.title ?? lead.topic?.name ?? 'In general',
    },
    {
      name: 'Asks for',
      value:
        ageBand === 'ADULT' ? 'themselves' : `a child${childClass ? `, class ${childClass}` : ''}`,
    },
  ]
}

function sourceFacts(request: Request, timeZone: string): Fact[] {
  const { source, sourcePath, ctaId, flags, referrer, withoutScript } = request
  const campaign = [request.utmSource, request.utmMedium, request.utmCampaign].filter(Boolean)
  const href = source && editPath(source.kind, source.id)
  return [
    { name: 'Asked', value: <Moment at={request.createdAt} timeZone={timeZone} /> },
    {
      name: 'Read at the time',
      value: source ? <Link href={href ?? '/admin'}>{source.workingTitle}</Link> : '–',
    },
    { name: 'Page', value: sourcePath ? <a href={sourcePath}>{sourcePath}</a> : '–' },
    ...(ctaId ? [{ name: 'Call to action', value: ctaId }] : []),
    ...(campaign.length > 0 ? [{ name: 'Campaign', value: campaign.join(' / ') }] : []),
    ...(referrer ? [{ name: 'Came from', value: referrer }] : []),
    ...(withoutScript ? [{ name: 'Sent', value: 'without JavaScript' }] : []),
    ...(flags.length > 0 ? [{ name: 'Flags', value: flags.join(', ') }] : []),
  ]
}
