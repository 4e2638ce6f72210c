import { randomBytes, randomUUID } from 'node:crypto'
import { tokenHash } from '#lib/auth/derived-token.ts'
import type { WithdrawalEvidence } from '#lib/consent/withdraw.ts'
import type { Tx } from '#lib/database/db.ts'
import {
  answerDueAt,
  type ContactWish,
  contactPreferenceFor,
} from '#lib/leads/contact-preference/team.ts'
import { readTeam } from '#lib/leads/contact-preference/team-settings.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { recordLeadEvent } from '#lib/leads/record-lead-event.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { mainTimeZone } from '#lib/people/country-zones.ts'
import type { Identifiers } from '#lib/people/matching.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { createConfirmLink } from './confirmation.ts'
import { type Granted, grantConsents } from './consents.ts'
import { receiptToken } from './keys.ts'
import { referenceFrom } from './request.ts'
import { findInterest, findOrCreateSender } from './sender.ts'
import type { Flag } from './spam.ts'

type Sender = Identifiers & {
  name: string
  ageBand: 'ADULT' | 'PARENT_OF_MINOR'
  phoneAsTyped: string | null
  phoneCountry: string | null
  childClass: string | null
  message: string | null
}

/** Columns that say how the request came in. No `origin`: by the form of the site. */
type Provenance = { origin?: 'CALL' | 'WALK_IN' | 'IMPORT' } & Pick<
  Prisma.SubmissionUncheckedCreateInput,
  | 'idempotencyKey'
  | 'keyFromClient'
  | 'bodyHash'
  | 'messageHash'
  | 'readPaths'
  | 'sourceId'
  | 'sourcePath'
  | 'blockId'
  | 'ctaId'
  | 'utmSource'
  | 'utmMedium'
  | 'utmCampaign'
  | 'utmTerm'
  | 'utmContent'
  | 'referrer'
  | 'firstTouch'
  | 'lastTouch'
  | 'elapsedMs'
  | 'withoutScript'
>

type RequestToStore = {
  sender: Sender
  subject: { course: string | null; topic: string | null }
  /** The contact preference that the sender chose. */
  wish: ContactWish
  /** Time zone of the sender's browser; null or left out: the country of the number decides. */
  timeZone?: string | null
  provenance: Provenance
  /** If no box was ticked, `evidence` says how the consent was given and who recorded it. */
  consent: { granted: readonly Granted[]; at: Date; evidence?: WithdrawalEvidence }
  /** The user who entered it; null: the visitor sent it. */
  actorId: string | null
  flags: readonly Flag[]
  /** Looks like spam: no one is notified until staff release it. */
  quarantined: boolean
  /** An identifier is suppressed: a new person is not contacted before the request is confirmed. */
  suppressed: boolean
}

type StoredRequest = { id: string; reference: string; token: string; leadId: string }

/**
 * Stores a request, however it came in: person, case, submission, consents, timeline and outbox.
 * The caller holds the locks on the identifiers and has looked for the same request.
 */
export async function storeRequest(
  tx: Tx,
  request: RequestToStore,
  now: Date,
): Promise<StoredRequest> {
  const { sender, provenance, consent, actorId, flags, quarantined, suppressed } = request
  const { team, country: siteCountry, timeZone: siteZone } = await readTeam(tx)
  const country = sender.phoneCountry ?? siteCountry
  const person = await findOrCreateSender(tx, { ...sender, country }, { quarantined, suppressed })
  const interest = await findInterest(tx, request.subject)
  // The site's own country may have several zones; the site says in which of them it is.
  const ofCountry = country === siteCountry ? null : mainTimeZone(country)
  const preference = {
    ...contactPreferenceFor(request.wish, team, request.timeZone ?? ofCountry ?? siteZone),
    maxAttempts: team.maxAttempts,
  }
  const lead = await openLead(tx, {
    person,
    interest,
    preference,
    quarantined,
    answerDueAt: answerDueAt(team, preference.timeZone, now),
    byStaff: actorId !== null,
    now,
  })
  const id = randomUUID()
  const token = receiptToken(id)
  const reference = referenceFrom(randomBytes(8))
  const { name, email, phone, phoneAsTyped, phoneCountry, ageBand, childClass, message } = sender
  await tx.submission.create({
    select: { id: true },
    data: {
      ...provenance,
      ...interest,
      ...preference,
      id,
      reference,
      receiptTokenHash: tokenHash(token),
      personId: person.id,
      leadId: lead.id,
      name,
      email,
      phone,
      phoneAsTyped,
      phoneCountry,
      ageBand,
      childClass,
      message,
      flags: [...flags],
      quarantined,
      createdAt: now,
    },
  })
  if (email) {
    await createConfirmLink(tx, { submissionId: id, personId: person.id, email }, now)
  }
  await grantConsents(tx, { personId: person.id, submissionId: id }, consent)
  const { origin } = provenance
  const data = { submissionId: id, ...(origin ? { origin } : { flags: [...flags] }) }
  await recordLeadEvent(tx, { kind: 'request', data }, { leadId: lead.id, actorId, at: now })
  if (!quarantined) {
    await recordEvent(tx, {
      // Nothing but the question “Was this you?” goes out while the person must not be contacted.
      type: person.doNotContact ? 'request.confirm' : 'request.received',
      personId: person.id,
      data: { submissionId: id, leadId: lead.id },
    })
  }
  return { id, reference, token, leadId: lead.id }
}
