import { activeNotices } from '#lib/consent/active.ts'
import { CONSENT_PURPOSES, purposeLabel } from '#lib/consent/consent.ts'
import { db } from '#lib/database/db.ts'
import {
  attemptsSentence,
  contactSentence,
  contactSummary,
} from '#lib/leads/contact-preference/sentences.ts'
import { isEndingEvent } from '#lib/outbox/event.ts'
import type { EventRow } from '#lib/outbox/event-row.ts'
import { findRequestOfEvent, type RequestRow } from '#lib/outbox/find-request.ts'
import { findRecipient, reasonNotToSend } from '#lib/outbox/recipient.ts'
import { paths } from '#lib/paths.ts'
import { accessCodes, accessToken } from '#lib/people/access-token.ts'
import { receiptToken } from '#lib/requests/keys.ts'
import { accountMail, isAccountEvent } from './account-mail.ts'
import { confirmLetter } from './confirm-letter.ts'
import type { Letter } from './letter.ts'
import { type MailSender, readMailSender } from './mail-sender.ts'
import { findMergedRequest, mergedLetter } from './merged-mail.ts'
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
  restoredLetter,
  stoppedLetter,
  withdrawnLetter,
  wrongNumberLetter,
} from './visitor-letters.ts'

export type BuiltMail =
  | {
      send: true
      to: string[]
      letter: Letter
      from: MailSender['from']
      personId: string | null
      unsubscribe: string | null
      /** To an address whose owner has not confirmed the request. */
      unproved?: true
    }
  | { send: false; why: string }

type Kind = 'VISITOR_MAIL' | 'STAFF_MAIL'

const visitorLetters: Record<string, (details: RequestDetails, sender: MailSender) => Letter> = {
  'request.received': receivedLetter,
  'request.confirm': receivedLetter,
  'request.changed': changedLetter,
  'request.withdrawn': withdrawnLetter,
  'consent.withdrawn': consentWithdrawnLetter,
  'contact.stopped': stoppedLetter,
  'number.wrong': (details, sender) =>
    wrongNumberLetter(details, `${sender.site.address}${paths.access()}`, sender),
}

/** Builds the mail of an event from current data, or says why it must not be sent. */
export async function mailBody(event: EventRow, kind: Kind): Promise<BuiltMail> {
  const sender = await readMailSender()
  if (event.personId === null) return systemMail(event, sender)
  const recipient = await findRecipient(event.personId)
  if (!recipient) return { send: false, why: 'The person no longer exists.' }
  const why = reasonNotToSend(event.type, recipient)
  if (why) return { send: false, why }
  const personId = recipient.person.id
  if (event.type === 'access.requested') return accessMail(event, personId, sender)
  if (event.type === 'person.merged') return mergedMail(event, personId, sender)
  const request = await findRequestOfEvent(event.data, personId)
  if (!request || recipient.person.state !== 'ACTIVE') {
    return { send: false, why: 'The person no longer has a request.' }
  }
  if (request.withdrawnAt && !isEndingEvent(event.type)) {
    return { send: false, why: 'The request is withdrawn.' }
  }
  const common = { send: true, from: sender.from, personId } as const
  if (kind === 'STAFF_MAIL') {
    return { ...common, ...toStaff(event.type, request, sender), unsubscribe: null }
  }
  if (!request.email) return { send: false, why: 'The person has no e-mail address.' }
  const write = event.data.restored ? restoredLetter : visitorLetters[event.type]
  if (!write) return { send: false, why: 'There is no mail for this event.' }
  const consents = await activeNotices(db, { personId, submissionId: request.id })
  const details = { ...requestDetails(request, sender, event.data.purposes), consents }
  const mail = { ...common, to: [request.email], unsubscribe: details.receipt }
  if (request.provedAt) return { ...mail, letter: write(details, sender) }
  // Anybody may have entered this address: nothing that was typed is sent to it.
  const untyped = { ...details, name: '', message: null, phoneEnding: null }
  if (!ASKING_TYPES.includes(event.type)) {
    return { ...mail, letter: write(untyped, sender), unproved: true }
  }
  const href = await confirmHref(request.id, sender)
  const letter = confirmLetter({ ...untyped, href, flagged: request.flags.length > 0 }, sender)
  return { ...mail, letter, unproved: true }
}

/** Events whose mail asks “Was this you?” while a request is not confirmed. */
const ASKING_TYPES: readonly string[] = ['request.received', 'request.confirm']

/** An address whose link has expired is sent to the page that sends another. */
async function confirmHref(submissionId: string, { site }: MailSender): Promise<string> {
  const code = await db.accessCode.findFirst({
    where: { submissionId, usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, tokenHash: true },
    orderBy: { createdAt: 'desc' },
  })
  return `${site.address}${code ? paths.confirm(accessToken(code.id, code.tokenHash)) : paths.access()}`
}

function toStaff(type: string, { name, lead }: RequestRow, sender: MailSender) {
  const about = lead.course?.title ?? lead.topic?.name ?? null
  const it = { name, about, leadId: lead.id }
  const own = lead.assignee ? [lead.assignee.email] : sender.staff
  return {
    to: own,
    letter: (type === 'lead.assigned' ? assignedLetter : newRequestLetter)(it, sender.site),
  }
}

function requestDetails(
  request: RequestRow,
  { site, team }: MailSender,
  ended: unknown,
): Omit<RequestDetails, 'consents'> {
  const { lead } = request
  return {
    name: request.name,
    reference: request.reference,
    about: lead.course?.title ?? lead.topic?.name ?? null,
    message: request.amendedMessage ?? request.message,
    phoneEnding: request.phone?.slice(-4) ?? null,
    promise: `${contactSentence(team, lead)} ${attemptsSentence(lead.channel, lead.maxAttempts, lead.maxAttempts)}`,
    how: contactSummary(lead),
    ended: CONSENT_PURPOSES.filter((it) => Array.isArray(ended) && ended.includes(it)).map(
      (it) => purposeLabel[it],
    ),
    receipt: `${site.address}/counselling/requests/${receiptToken(request.id, request.receiptTokenHash)}`,
  }
}

/** Tells the mailbox of a merged record, if it is another one. */
async function mergedMail(
  { data }: EventRow,
  personId: string,
  { site, from }: MailSender,
): Promise<BuiltMail> {
  const request = await findMergedRequest(String(data.fromId), personId)
  if (!request?.email) return { send: false, why: 'The merged record has no address of its own.' }
  const { reference } = request
  const letter = mergedLetter({ reference, href: `${site.address}${paths.access()}` }, site)
  const to = [request.email]
  return { send: true, to, letter, from, personId, unsubscribe: null, unproved: true }
}

/** Sent to the mailbox that was entered; whoever can read it is treated as the person. */
async function accessMail(
  event: EventRow,
  personId: string,
  sender: MailSender,
): Promise<BuiltMail> {
  const code = await db.accessCode.findFirst({
    where: { id: String(event.data.accessCodeId), usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, tokenHash: true, identifier: { select: { value: true } } },
  })
  if (!code) return { send: false, why: 'The link was used or has expired.' }
  const { site } = sender
  const href = `${site.address}${paths.openAccess(accessToken(code.id, code.tokenHash))}`
  const to = [code.identifier.value]
  const letter = accessLetter({ href, code: accessCodes(code.id)[0] ?? '' }, sender)
  return { send: true, to, letter, from: sender.from, personId, unsubscribe: null }
}

async function systemMail(event: EventRow, sender: MailSender): Promise<BuiltMail> {
  const { type, data } = event
  const common = { send: true, from: sender.from, personId: null, unsubscribe: null } as const
  if (isAccountEvent(event)) {
    const mail = await accountMail(event, sender.site)
    return 'why' in mail ? { send: false, ...mail } : { ...common, ...mail }
  }
  if (type === 'endpoint.test') {
    const asking = await db.user.findUnique({
      where: { id: String(data.actorId) },
      select: { email: true },
    })
    return {
      ...common,
      to: asking ? [asking.email] : sender.staff,
      letter: testLetter(sender.site),
    }
  }
  const endpoint = await db.subscription.findUnique({
    where: { id: String(data.endpointId) },
    select: { id: true, name: true },
  })
  if (!endpoint) return { send: false, why: 'The subscription does not exist.' }
  const alarm = { what: data.what as Alarm['what'], endpointId: endpoint.id }
  const letter = alarmLetter({ ...alarm, endpointName: endpoint.name }, sender.site)
  return { ...common, to: sender.staff, letter }
}
