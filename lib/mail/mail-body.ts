import { CONSENT_PURPOSES, purposeLabel } from '#lib/consent/consent.ts'
import { db } from '#lib/database/db.ts'
import {
  contactPreferenceSentence,
  contactPreferenceSummary,
} from '#lib/outbox/contact-preference-view.ts'
import { isEndingEvent } from '#lib/outbox/event.ts'
import type { EventRow } from '#lib/outbox/event-row.ts'
import { findRequestOfEvent, type RequestRow } from '#lib/outbox/find-request.ts'
import { findRecipient, reasonNotToSend } from '#lib/outbox/recipient.ts'
import { paths } from '#lib/paths.ts'
import { accessCode, accessToken } from '#lib/people/access-token.ts'
import { receiptToken } from '#lib/requests/keys.ts'
import type { Letter } from './letter.ts'
import { type MailSender, readMailSender } from './mail-sender.ts'
import {
  type Alarm,
  alarmLetter,
  assignedLetter,
  newRequestLetter,
  testLetter,
} from './staff-letters.ts'
import {
  accessLetter,
  changedLetter,
  consentWithdrawnLetter,
  type RequestDetails,
  receivedLetter,
  stoppedLetter,
  withdrawnLetter,
} from './visitor-letters.ts'

export type BuiltMail =
  | {
      send: true
      to: string[]
      letter: Letter
      from: MailSender['from']
      personId: string | null
      unsubscribe: string | null
    }
  | { send: false; why: string }

type Kind = 'VISITOR_MAIL' | 'STAFF_MAIL'

const visitorLetters: Record<string, (asked: RequestDetails, house: MailSender) => Letter> = {
  'request.received': receivedLetter,
  'request.changed': changedLetter,
  'request.withdrawn': withdrawnLetter,
  'consent.withdrawn': consentWithdrawnLetter,
  'contact.stopped': stoppedLetter,
}

/** What is written to whom, from the rows of now. */
export async function mailBody(event: EventRow, kind: Kind): Promise<BuiltMail> {
  const house = await readMailSender()
  if (event.personId === null) return systemMail(event, house)
  const standing = await findRecipient(event.personId)
  if (!standing) return { send: false, why: 'There is no such person any more.' }
  const why = reasonNotToSend(event.type, standing)
  if (why) return { send: false, why }
  const personId = standing.person.id
  if (event.type === 'access.requested') return accessMail(event, personId, house)
  const request = await findRequestOfEvent(event.data, personId)
  if (!request || standing.person.state !== 'ACTIVE') {
    return { send: false, why: 'There is no request of this person any more.' }
  }
  if (request.withdrawnAt && !isEndingEvent(event.type)) {
    return { send: false, why: 'The request is withdrawn.' }
  }
  const common = { send: true, from: house.from, personId } as const
  if (kind === 'STAFF_MAIL') {
    return { ...common, ...toStaff(event.type, request, house), unsubscribe: null }
  }
  if (!request.email) return { send: false, why: 'The person left no e-mail address.' }
  const write = visitorLetters[event.type]
  if (!write) return { send: false, why: 'There is no mail for this yet.' }
  const asked = requestDetails(request, house, event.data.purposes)
  return {
    ...common,
    to: [request.email],
    letter: write(asked, house),
    unsubscribe: asked.receipt,
  }
}

function toStaff(type: string, { name, lead }: RequestRow, house: MailSender) {
  const about = lead.course?.title ?? lead.topic?.name ?? null
  const it = { name, about, leadId: lead.id }
  const own = lead.assignee ? [lead.assignee.email] : house.staff
  return {
    to: own,
    letter: (type === 'lead.assigned' ? assignedLetter : newRequestLetter)(it, house.site),
  }
}

function requestDetails(
  request: RequestRow,
  { site, team }: MailSender,
  ended: unknown,
): RequestDetails {
  const { lead } = request
  return {
    name: request.name,
    reference: request.reference,
    about: lead.course?.title ?? lead.topic?.name ?? null,
    message: request.amendedMessage ?? request.message,
    phoneEnding: request.phone?.slice(-4) ?? null,
    promise: contactPreferenceSentence(team, lead),
    how: contactPreferenceSummary(lead),
    consents: request.consents.map((it) => it.notice),
    ended: CONSENT_PURPOSES.filter((it) => Array.isArray(ended) && ended.includes(it)).map(
      (it) => purposeLabel[it],
    ),
    receipt: `${site.address}/counselling/requests/${receiptToken(request.id)}`,
  }
}

/** To the mailbox that was named, whoever reads it; the one who can is the person. */
async function accessMail(
  event: EventRow,
  personId: string,
  house: MailSender,
): Promise<BuiltMail> {
  const code = await db.accessCode.findFirst({
    where: { id: String(event.data.accessCodeId), usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, identifier: { select: { value: true } } },
  })
  if (!code) return { send: false, why: 'The link is used or over.' }
  const { site } = house
  const href = `${site.address}${paths.openAccess(accessToken(code.id))}`
  const to = [code.identifier.value]
  const letter = accessLetter({ href, code: accessCode(code.id) }, house)
  return { send: true, to, letter, from: house.from, personId, unsubscribe: null }
}

async function systemMail({ type, data }: EventRow, house: MailSender): Promise<BuiltMail> {
  const common = { send: true, from: house.from, personId: null, unsubscribe: null } as const
  if (type === 'endpoint.test') {
    const asking = await db.user.findUnique({
      where: { id: String(data.actorId) },
      select: { email: true },
    })
    return { ...common, to: asking ? [asking.email] : house.staff, letter: testLetter(house.site) }
  }
  const endpoint = await db.subscription.findUnique({
    where: { id: String(data.endpointId) },
    select: { id: true, name: true },
  })
  if (!endpoint) return { send: false, why: 'There is no such endpoint.' }
  const alarm = { what: data.what as Alarm['what'], endpointId: endpoint.id }
  const letter = alarmLetter({ ...alarm, endpointName: endpoint.name }, house.site)
  return { ...common, to: house.staff, letter }
}
