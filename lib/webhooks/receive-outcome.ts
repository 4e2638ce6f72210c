import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { fieldErrors } from '#lib/forms/form-input.ts'
import { moveLead } from '#lib/leads/commands.ts'
import type { LeadStage } from '#lib/leads/lead.ts'
import { recordLeadEvent } from '#lib/leads/record-lead-event.ts'
import { activeSecrets, type StoredSecrets } from './active-secrets.ts'
import { type OutcomeInput, outcomeInput } from './outcome-input.ts'
import { isSignedBy } from './signature.ts'
import { mappedStage, stageMap } from './stage-map.ts'
import { findTold } from './told.ts'

type SignedRequest = {
  reference: string
  messageId: string
  /** Seconds since 1970, as sent. */
  timestamp: string
  signature: string
  body: string
}

type OutcomeAnswer = { reference: string; stage: LeadStage; applied: boolean }

/**
 * Receives the outcome of a request from a CRM, signed with the secret of its webhook. A repeated
 * message gets the same answer and has no second effect; an outcome older than the last one is stored
 * and does not move the case.
 *
 * @throws AppError unauthenticated (missing, wrong or old signature), malformed, validation (a stage
 *   that the stage mapping does not know; `data.known` lists the known ones), not-found, conflict (the
 *   message id was used for another request, or the case cannot be reopened)
 */
export async function receiveOutcome(
  request: SignedRequest,
  now = new Date(),
): Promise<OutcomeAnswer> {
  const subscription = await findSigner(request, now)
  const input = parse(request.body)
  return transaction(async (tx) => {
    const key = `${subscription.id} ${request.messageId}`
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 11))`
    const known = await tx.inboundOutcome.findUnique({
      where: {
        subscriptionId_messageId: { subscriptionId: subscription.id, messageId: request.messageId },
      },
      select: { mappedTo: true, applied: true, leadId: true },
    })
    const lead = await findLead(tx, request.reference, subscription.id)
    if (known) {
      if (known.leadId !== lead.id) throw new AppError('conflict', { message: usedElsewhere })
      return { reference: lead.reference, stage: known.mappedTo, applied: known.applied }
    }
    const stage = requireStage(subscription.stageMap, input.stage)
    const applied = await isNewest(tx, lead.id, input.at)
    await tx.inboundOutcome.create({
      data: {
        subscriptionId: subscription.id,
        messageId: request.messageId,
        leadId: lead.id,
        stage: input.stage,
        mappedTo: stage,
        applied,
        at: input.at,
      },
    })
    const { stage: stageName, note, at } = input
    const data = { endpoint: subscription.name, stage: stageName, to: stage, note, applied }
    await recordLeadEvent(tx, { kind: 'outcome', data }, { leadId: lead.id, at })
    if (applied && lead.stage !== stage) {
      await moveLead(SYSTEM_ACTOR, { id: lead.id, stage, originId: subscription.id }, tx)
    }
    return { reference: lead.reference, stage, applied }
  })
}

const usedElsewhere = 'This webhook-id was used for another request. Use a new one.'

async function findSigner({ messageId, timestamp, signature, body }: SignedRequest, now: Date) {
  const subscriptions = await db.subscription.findMany({
    where: { channel: 'WEBHOOK', deletedAt: null },
    select: {
      id: true,
      name: true,
      stageMap: true,
      secret: true,
      previousSecret: true,
      previousSecretExpiresAt: true,
    },
  })
  const wellFormed = /^[\x21-\x7e]{1,200}$/.test(messageId) && /^\d{1,12}$/.test(timestamp)
  const message = { id: messageId, timestamp: Number(timestamp), body }
  const found = wellFormed
    ? subscriptions.find((it) => isSignedBy(readable(it, now), message, signature, now))
    : undefined
  if (found) return found
  throw new AppError('unauthenticated', {
    message:
      'The signature is invalid or older than five minutes. Sign with the secret of your webhook as Standard Webhooks describes.',
  })
}

/** Empty for secrets that were encrypted under another NEXTAUTH_SECRET. */
function readable(stored: StoredSecrets, now: Date): string[] {
  try {
    return activeSecrets(stored, now)
  } catch {
    return []
  }
}

function parse(body: string): OutcomeInput {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw new AppError('malformed', { message: 'The body is not JSON.' })
  }
  const parsed = outcomeInput.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('validation', { fields: fieldErrors(parsed.error) })
}

/** Only a request that this subscription was told of. */
async function findLead(tx: Tx, reference: string, subscriptionId: string) {
  const found = await tx.submission.findFirst({
    where: { reference: reference.toUpperCase(), person: { state: 'ACTIVE' } },
    select: { reference: true, personId: true, lead: { select: { id: true, stage: true } } },
  })
  const told = found && (await findTold(tx, found.personId, subscriptionId))
  if (!found || !told?.references.includes(found.reference))
    throw new AppError('not-found', { message: 'There is no request with this reference.' })
  return { ...found.lead, reference: found.reference }
}

function requireStage(map: unknown, word: string): LeadStage {
  const known = stageMap.parse(map)
  const stage = mappedStage(known, word)
  if (stage) return stage
  throw new AppError('validation', {
    fields: {
      stage: ['The stage mapping of this webhook does not contain this name. See Admin, Webhooks.'],
    },
    data: { known: Object.keys(known) },
  })
}

async function isNewest(tx: Tx, leadId: string, at: Date): Promise<boolean> {
  const later = await tx.inboundOutcome.findFirst({
    where: { leadId, applied: true, at: { gt: at } },
    select: { id: true },
  })
  return later === null
}
