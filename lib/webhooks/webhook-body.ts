import { db } from '#lib/database/db.ts'
import { contactPreferenceView } from '#lib/outbox/contact-preference-view.ts'
import { isEndingEvent } from '#lib/outbox/event.ts'
import type { EventRow } from '#lib/outbox/event-row.ts'
import { findRequestOfEvent, findSources, type RequestRow } from '#lib/outbox/find-request.ts'
import { findRecipient, type Recipient, reasonNotToSend } from '#lib/outbox/recipient.ts'
import { whatHappened } from '#lib/outbox/what-happened.ts'
import { findTold } from './told.ts'

type BuiltBody =
  | { send: true; body: string; personal: string[] }
  /** Why it must not go out. */
  | { send: false; why: string }

/** Builds the body of an event from current data, or says why it must not be sent. */
export async function webhookBody(
  event: EventRow,
  subscriptionId: string | null = null,
): Promise<BuiltBody> {
  const frame = { type: event.type, timestamp: event.createdAt.toISOString() }
  const ready = (data: object, personal: string[] = []): BuiltBody => ({
    send: true,
    body: JSON.stringify({ ...frame, data }),
    personal,
  })
  if (event.personId === null) {
    return ready({ message: 'This is a test without personal data.' })
  }
  const recipient = await findRecipient(event.personId)
  const ids = event.data as { submissionId?: string; leadId?: string; purposes?: string[] }
  const request = await findRequestOfEvent(ids, recipient?.person.id ?? event.personId)
  if (isEndingEvent(event.type)) {
    const person = { id: recipient?.person.id ?? event.personId }
    const purposes = ids.purposes ? { purposes: ids.purposes } : {}
    const reference = request?.reference ?? null
    const told = await findTold(db, person.id, subscriptionId)
    // The withdrawal of a request ends that request only.
    const references = event.type === 'request.withdrawn' ? [] : told.references
    const { personIds } = told
    return ready({
      reference,
      person,
      ...purposes,
      personIds,
      references: [...new Set([...references, ...(reference ? [reference] : [])])],
    })
  }
  if (!recipient) return { send: false, why: 'The person no longer exists.' }
  const why = reasonNotToSend(event.type, recipient)
  if (why) return { send: false, why }
  if (!request) return { send: false, why: 'The person no longer has a request.' }
  if (request.withdrawnAt) return { send: false, why: 'The request is withdrawn.' }
  return ready(await whole(event, recipient, request), personalTexts(recipient, request))
}

async function whole(event: EventRow, { person, consents }: Recipient, request: RequestRow) {
  const source = await findSources(request.lead.id)
  const about = await whatHappened(event)
  return {
    ...about,
    reference: request.reference,
    person: { id: person.id, name: request.name, email: request.email, phone: request.phone },
    request: {
      at: request.createdAt.toISOString(),
      message: request.amendedMessage ?? request.message,
      askedBy: request.ageBand,
      childClass: request.childClass,
      course: request.courseId && { id: request.courseId, title: request.lead.course?.title },
      topic: request.topicId && { id: request.topicId, name: request.lead.topic?.name },
    },
    promise: contactPreferenceView(request.lead),
    source,
    consents: consents.map(({ purpose, action, at, notice, submission }) => ({
      purpose,
      action,
      at: at.toISOString(),
      version: notice.version,
      // The reader of the mailbox has confirmed the request with which it was given.
      proved: Boolean(submission?.provedAt),
    })),
    lead: { id: request.lead.id, stage: request.lead.stage },
  }
}

/** What must be removed from a response before it is logged. */
const personalTexts = ({ person }: Recipient, request: RequestRow): string[] =>
  [
    person.name,
    request.name,
    ...request.name.split(/\s+/),
    request.email,
    request.phone,
    request.message,
    request.amendedMessage,
    ...person.identifiers.map((it) => it.value),
  ].filter((it) => typeof it === 'string')
