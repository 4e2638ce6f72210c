import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { type Paged, paged, sliceOf } from '#lib/format/paging.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { type StageMap, stageMap } from './stage-map.ts'
import type { DeliveryState, SubscriptionHealth } from './subscription.ts'

const subscriptionFields = {
  id: true,
  channel: true,
  name: true,
  url: true,
  eventTypes: true,
  stageMap: true,
  pausedAt: true,
  pausedReason: true,
  failingSince: true,
  deletedAt: true,
  previousSecretExpiresAt: true,
} as const satisfies Prisma.SubscriptionSelect

type Row = Prisma.SubscriptionGetPayload<{ select: typeof subscriptionFields }>

export type SubscriptionView = Omit<Row, 'stageMap'> &
  SubscriptionHealth & { stageMap: StageMap; waiting: number }

/** Failed for good and was not retried since. */
const unretried = {
  state: 'FAILED',
  replays: { none: {} },
} as const satisfies Prisma.DeliveryWhereInput

const open = { state: { in: ['WAITING', 'SENDING'] } } as const satisfies Prisma.DeliveryWhereInput

/** Mail subscriptions first, then webhooks by age; removed ones stay because of their log. */
export async function listSubscriptions(actor: Actor): Promise<SubscriptionView[]> {
  if (!can(actor, 'settings:manage')) return []
  const rows = await db.subscription.findMany({
    select: subscriptionFields,
    orderBy: [
      { deletedAt: { sort: 'asc', nulls: 'first' } },
      { channel: 'asc' },
      { createdAt: 'asc' },
    ],
  })
  return withCounts(rows)
}

export async function findSubscription(actor: Actor, id: string): Promise<SubscriptionView | null> {
  if (!can(actor, 'settings:manage')) return null
  const row = await db.subscription.findUnique({ where: { id }, select: subscriptionFields })
  return row ? ((await withCounts([row]))[0] ?? null) : null
}

async function withCounts(rows: Row[]): Promise<SubscriptionView[]> {
  const subscriptionId = { in: rows.map((it) => it.id) }
  const count = (where: Prisma.DeliveryWhereInput) =>
    db.delivery.groupBy({
      by: ['subscriptionId'],
      where: { ...where, subscriptionId },
      _count: true,
    })
  const [waiting, failed] = await Promise.all([count(open), count(unretried)])
  const of = (counts: typeof waiting, id: string) =>
    counts.find((it) => it.subscriptionId === id)?._count ?? 0
  return rows.map((it) => ({
    ...it,
    stageMap: stageMap.parse(it.stageMap),
    waiting: of(waiting, it.id),
    failed: of(failed, it.id),
  }))
}

/** The number beside “Webhooks” in the navigation; 0 without permission. */
export async function countFailedDeliveries(actor: Actor): Promise<number> {
  if (!can(actor, 'settings:manage')) return 0
  return db.delivery.count({ where: { ...unretried, subscription: { deletedAt: null } } })
}

const deliveryFields = {
  id: true,
  state: true,
  cause: true,
  attempts: true,
  createdAt: true,
  nextAttemptAt: true,
  doneAt: true,
  event: { select: { id: true, type: true } },
  attemptLog: {
    select: { status: true, error: true },
    orderBy: { at: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.DeliverySelect

type DeliveryRow = Prisma.DeliveryGetPayload<{ select: typeof deliveryFields }>

export async function listDeliveries(
  actor: Actor,
  {
    subscriptionId,
    state,
    type,
    page,
  }: {
    subscriptionId: string
    state?: DeliveryState | undefined
    type?: string | undefined
    page: number
  },
): Promise<Paged<DeliveryRow>> {
  if (!can(actor, 'settings:manage')) return paged([], 0)
  const where = {
    subscriptionId,
    ...(state ? { state } : {}),
    ...(type ? { event: { type } } : {}),
  }
  const [rows, total] = await Promise.all([
    db.delivery.findMany({
      where,
      select: deliveryFields,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...sliceOf(page),
    }),
    db.delivery.count({ where }),
  ])
  return paged(rows, total)
}

export async function findDelivery(actor: Actor, id: string) {
  if (!can(actor, 'settings:manage')) return null
  return db.delivery.findUnique({
    where: { id },
    select: {
      ...deliveryFields,
      leaseUntil: true,
      replayOfId: true,
      event: { select: { id: true, type: true, data: true, createdAt: true } },
      subscription: {
        select: { id: true, name: true, channel: true, pausedAt: true, deletedAt: true },
      },
      replays: {
        select: { id: true, state: true, createdAt: true },
        orderBy: { createdAt: 'asc' },
      },
      attemptLog: {
        select: {
          id: true,
          at: true,
          durationMs: true,
          request: true,
          status: true,
          response: true,
          error: true,
        },
        orderBy: { at: 'desc' },
      },
    },
  })
}
