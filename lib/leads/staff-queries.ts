import { type Actor, actorUserId, can, rolesWith } from '#lib/auth/policy.ts'
import { db, transaction } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { recordAudit } from '#lib/publishing/audit.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { LeadStage } from './lead.ts'

export type RequestFilter = {
  /** In name, e-mail, phone or reference. */
  q?: string | undefined
  stage?: LeadStage | undefined
  mine?: boolean | undefined
  /** From 1. */
  page: number
}

export const REQUESTS_A_PAGE = 50

/** Nobody but those who work on requests finds one. Persons who asked to be erased are found by nobody. */
function readableBy(actor: Actor): Prisma.SubmissionWhereInput {
  if (!can(actor, 'lead:read')) return { id: { in: [] } }
  return { person: { state: { in: ['ACTIVE', 'MERGED'] } } }
}

export async function listRequests(actor: Actor, filter: RequestFilter) {
  const where: Prisma.SubmissionWhereInput = {
    AND: [readableBy(actor), ...filtersOf(actor, filter)],
  }
  const [rows, total] = await Promise.all([
    db.submission.findMany({
      where,
      select: {
        id: true,
        reference: true,
        name: true,
        createdAt: true,
        flags: true,
        sourcePath: true,
        lead: {
          select: {
            id: true,
            stage: true,
            course: { select: { title: true } },
            topic: { select: { name: true } },
            assignee: { select: { name: true } },
          },
        },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (filter.page - 1) * REQUESTS_A_PAGE,
      take: REQUESTS_A_PAGE,
    }),
    db.submission.count({ where }),
  ])
  return { rows, total }
}

function filtersOf(actor: Actor, { q, stage, mine }: RequestFilter): Prisma.SubmissionWhereInput[] {
  const words = q?.replaceAll(/\p{Cc}/gu, '').trim()
  const digits = words?.replaceAll(/\D/g, '') ?? ''
  return [
    ...(stage ? [{ lead: { stage } }] : []),
    ...(mine ? [{ lead: { assigneeId: actor.id } }] : []),
    ...(words
      ? [
          {
            OR: [
              { name: { contains: words, mode: 'insensitive' as const } },
              { email: { contains: words.toLowerCase() } },
              { reference: { startsWith: words.toUpperCase() } },
              ...(digits.length >= 4 ? [{ phone: { contains: digits } }] : []),
            ],
          },
        ]
      : []),
  ]
}

export type RequestDetails = NonNullable<Awaited<ReturnType<typeof selectRequest>>>

/**
 * One request with all that is known of it. Opening it is written down.
 *
 * @throws AppError not-found, also for who may not read it
 */
export async function openRequest(actor: Actor, id: string): Promise<RequestDetails> {
  const found = await selectRequest(actor, id)
  if (!found) throw new AppError('not-found')
  await transaction((tx) => recordAudit(tx, actor, 'lead.open', { kind: 'SUBMISSION', id }))
  return found
}

function selectRequest(actor: Actor, id: string) {
  return db.submission.findFirst({
    where: { AND: [{ id }, readableBy(actor)] },
    select: {
      id: true,
      reference: true,
      name: true,
      email: true,
      phone: true,
      ageBand: true,
      childClass: true,
      message: true,
      createdAt: true,
      flags: true,
      withoutScript: true,
      sourcePath: true,
      blockId: true,
      ctaId: true,
      utmSource: true,
      utmMedium: true,
      utmCampaign: true,
      referrer: true,
      source: { select: { id: true, kind: true, workingTitle: true } },
      consents: {
        select: {
          purpose: true,
          action: true,
          at: true,
          notice: { select: { version: true, text: true } },
        },
        orderBy: { at: 'asc' },
      },
      lead: {
        select: {
          id: true,
          stage: true,
          openedAt: true,
          closedAt: true,
          course: { select: { id: true, title: true } },
          topic: { select: { id: true, name: true } },
          assignee: { select: { id: true, name: true } },
          events: {
            select: {
              id: true,
              kind: true,
              data: true,
              at: true,
              actor: { select: { name: true } },
            },
            orderBy: { at: 'desc' },
            take: 100,
          },
          submissions: {
            select: { id: true, reference: true, createdAt: true },
            orderBy: { createdAt: 'desc' },
            take: 50,
          },
        },
      },
    },
  })
}

/** For the dashboard: cases by stage; those of everybody, and how many are this actor's. */
export async function countLeads(actor: Actor) {
  if (!can(actor, 'lead:read')) return null
  const where = { person: { state: { in: ['ACTIVE' as const, 'MERGED' as const] } } }
  const [stages, today, mine] = await Promise.all([
    db.lead.groupBy({ by: ['stage'], where, _count: true }),
    db.submission.count({
      where: {
        ...where,
        quarantined: false,
        createdAt: { gte: new Date(Date.now() - 86_400_000) },
      },
    }),
    db.lead.count({
      where: { ...where, assigneeId: actorUserId(actor) ?? actor.id, closedAt: null },
    }),
  ])
  return {
    byStage: Object.fromEntries(stages.map((it) => [it.stage, it._count])) as Partial<
      Record<LeadStage, number>
    >,
    lastDay: today,
    mine,
  }
}

/** Who can be given a case. */
export async function listCounsellors(actor: Actor) {
  if (!can(actor, 'lead:work')) return []
  return db.user.findMany({
    where: { role: { in: rolesWith('lead:work') }, disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}
