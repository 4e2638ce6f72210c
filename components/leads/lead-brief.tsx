import Link from 'next/link'
import { DateTime } from '#components/admin/date-time.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { type ConsentPurpose, purposeLabel } from '#lib/consent/consent.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { editPath } from '#lib/content-kind.ts'
import { stageLabel } from '#lib/leads/lead.ts'
import { labelsOfFlags } from '#lib/requests/spam.ts'
import { formatTouch, storedTouch } from '#lib/requests/touch.ts'
import { stageTone, subjectOf } from './lead-labels.ts'

type Consent = {
  id: string
  purpose: string
  action: string
  evidence: string | null
  at: Date
  notice: { version: string; text: string }
}

type Request = {
  id: string
  reference: string
  origin: 'SITE' | 'CALL' | 'WALK_IN' | 'IMPORT'
  email: string | null
  phone: string | null
  ageBand: 'ADULT' | 'PARENT_OF_MINOR'
  childClass: string | null
  message: string | null
  amendedMessage: string | null
  withdrawnAt: Date | null
  createdAt: Date
  /** Null: nobody has confirmed the e-mail address yet. */
  provedAt: Date | null
  flags: string[]
  withoutScript: boolean
  sourcePath: string | null
  ctaId: string | null
  utmSource: string | null
  utmMedium: string | null
  utmCampaign: string | null
  referrer: string | null
  firstTouch: unknown
  lastTouch: unknown
  source: { id: string; kind: ContentKindName; workingTitle: string } | null
  consents: Consent[]
}

type Subject = { course: { title: string } | null; topic: { name: string } | null }

type Props = {
  submissions: readonly Request[]
  lead: Subject & { id: string }
  /** Empty unless the consent to show it is active. */
  read: readonly { path: string; title: string }[]
  /** Withdrawals that concern all requests. */
  ended: readonly Consent[]
  others: readonly (Subject & { id: string; stage: keyof typeof stageTone; openedAt: Date })[]
  timeZone: string
}

/** What a counsellor needs to know before the call. */
export function LeadBrief({ submissions, lead, read, ended, others, timeZone }: Props) {
  const [last] = submissions
  const first = submissions.at(-1)
  return (
    <>
      <section className="admin-card">
        <h2>Requests</h2>
        {last && <Facts facts={askedFacts(last, lead)} layout="row" />}
        <ol className="workspace-timeline">
          {submissions.map((it) => (
            <li key={it.id}>
              <p>
                <DateTime at={it.createdAt} timeZone={timeZone} />{' '}
                <span>
                  <code>{it.reference}</code> {ORIGINS[it.origin]}{' '}
                  {it.withdrawnAt && <Badge tone="warn">Withdrawn</Badge>}
                  {isUnconfirmed(it) && <Badge tone="warn">Not confirmed</Badge>}
                </span>
              </p>
              {isUnconfirmed(it) && <p className="field-help">{UNCONFIRMED}</p>}
              <Flags flags={it.flags} />
              <Message request={it} />
            </li>
          ))}
        </ol>
      </section>
      <section className="admin-card">
        <h2>Source</h2>
        {first && last && first.id !== last.id ? (
          <div className="workspace-sources">
            <Source title="First" request={first} />
            <Source title="Last" request={last} />
          </div>
        ) : (
          last && <Source title={null} request={last} />
        )}
      </section>
      {read.length > 0 && <PagesRead pages={read} />}
      {others.length > 0 && (
        <section className="admin-card">
          <h2>Other cases of this person</h2>
          <ul className="admin-plain-list">
            {others.map((it) => (
              <li key={it.id}>
                <Link href={`/admin/leads/${it.id}`} prefetch={false}>
                  {subjectOf(it)}
                </Link>
                <span>
                  <Badge tone={stageTone[it.stage]}>{stageLabel[it.stage]}</Badge>{' '}
                  <DateTime at={it.openedAt} timeZone={timeZone} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Consents
        consents={inOrder([
          ...submissions.flatMap((it) =>
            it.consents.map((consent) => ({ ...consent, unconfirmed: isUnconfirmed(it) })),
          ),
          ...ended.map((consent) => ({ ...consent, unconfirmed: false })),
        ])}
        timeZone={timeZone}
      />
    </>
  )
}

function PagesRead({ pages }: { pages: Props['read'] }) {
  return (
    <section className="admin-card">
      <h2>Pages read before the request</h2>
      <ul className="admin-plain-list">
        {pages.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
      <p className="field-help">The person agreed to show this to their counsellor.</p>
    </section>
  )
}

const CONSENT_ACTIONS: Readonly<Record<string, string>> = {
  GRANTED: 'given',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
}

const isUnconfirmed = ({ origin, provedAt }: Request) => origin === 'SITE' && provedAt === null

const UNCONFIRMED =
  'Nobody has confirmed this e-mail address or phone number yet; somebody else may have entered it. Ask at the first contact.'

const ORIGINS = {
  SITE: 'on the site',
  CALL: 'by phone',
  WALK_IN: 'in person',
  IMPORT: 'from a list',
} as const

/** Signals of spam; most requests with one are still genuine. */
function Flags({ flags }: { flags: readonly string[] }) {
  if (flags.length === 0) return null
  return (
    <div className="workspace-flags">
      <p>About this request:</p>
      <ul>
        {labelsOfFlags(flags).map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </div>
  )
}

function Message({ request: { message, amendedMessage } }: { request: Request }) {
  const now = amendedMessage ?? message
  return (
    <>
      {now && <blockquote className="admin-message">{now}</blockquote>}
      {amendedMessage !== null && message && message !== amendedMessage && (
        <details>
          <summary>Original message</summary>
          <blockquote className="admin-message">{message}</blockquote>
        </details>
      )}
    </>
  )
}

function askedFacts(last: Request, lead: Subject): Fact[] {
  const { phone, email, ageBand, childClass } = last
  const child = `Their child${childClass ? `, ${childClass}` : ''}`
  return [
    { name: 'About', value: subjectOf(lead) },
    { name: 'For', value: ageBand === 'ADULT' ? 'Themselves' : child },
    { name: 'Phone', value: phone ?? '–' },
    { name: 'E-mail', value: email ?? '–' },
  ]
}

function Source({ title, request }: { title: string | null; request: Request }) {
  const { source, sourcePath, ctaId, referrer, withoutScript } = request
  const campaign = [request.utmSource, request.utmMedium, request.utmCampaign].filter(Boolean)
  const href = source && editPath(source.kind, source.id)
  const facts: Fact[] = [
    {
      name: 'Requested from',
      value: source ? (
        <Link href={href ?? '/admin'} prefetch={false}>
          {source.workingTitle}
        </Link>
      ) : (
        (sourcePath ?? '–')
      ),
    },
    ...(source && sourcePath ? [{ name: 'Page', value: sourcePath }] : []),
    ...(ctaId ? [{ name: 'Call to action', value: ctaId }] : []),
    ...(campaign.length > 0 ? [{ name: 'Campaign', value: campaign.join(' / ') }] : []),
    ...(referrer ? [{ name: 'Referrer', value: referrer }] : []),
    ...touchFacts('First visit', request.firstTouch),
    ...touchFacts('Last visit', request.lastTouch),
    ...(withoutScript && request.origin === 'SITE'
      ? [{ name: 'Sent', value: 'without JavaScript' }]
      : []),
  ]
  return (
    <div>
      {title && <h3>{title}</h3>}
      <Facts facts={facts} layout="row" />
    </div>
  )
}

function touchFacts(name: string, stored: unknown): Fact[] {
  const touch = storedTouch(stored)
  return touch ? [{ name, value: formatTouch(touch) }] : []
}

type ShownConsent = Consent & { unconfirmed: boolean }

const inOrder = (consents: readonly ShownConsent[]) =>
  consents.toSorted((a, b) => a.at.getTime() - b.at.getTime())

function Consents({ consents, timeZone }: { consents: readonly ShownConsent[]; timeZone: string }) {
  return (
    <section className="admin-card">
      <h2>Consents</h2>
      <ul className="workspace-timeline">
        {consents.map((it) => (
          <li key={it.id}>
            <p>
              <DateTime at={it.at} timeZone={timeZone} />{' '}
              <span>
                <strong>{purposeLabel[it.purpose as ConsentPurpose] ?? it.purpose}</strong>{' '}
                {CONSENT_ACTIONS[it.action] ?? it.action} (version {it.notice.version})
                {it.evidence && `: ${it.evidence}`}{' '}
                {it.unconfirmed && it.action === 'GRANTED' && (
                  <Badge tone="warn">Not confirmed</Badge>
                )}
              </span>
            </p>
            <details>
              <summary>Notice</summary>
              <p className="field-help">{it.notice.text}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
