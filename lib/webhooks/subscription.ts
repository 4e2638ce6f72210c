import type { LeadStage } from '#lib/leads/lead.ts'
import { stageLabel } from '#lib/leads/lead.ts'
import { OUTCOME_STAGES, type StageMap } from './stage-map.ts'

export type SubscriptionChannel = 'VISITOR_MAIL' | 'STAFF_MAIL' | 'WEBHOOK'

export const subscriptionChannelLabel: Record<SubscriptionChannel, string> = {
  VISITOR_MAIL: 'Mail',
  STAFF_MAIL: 'Mail',
  WEBHOOK: 'Webhook',
}

export type DeliveryState = 'WAITING' | 'SENDING' | 'DELIVERED' | 'FAILED' | 'CANCELLED'

export const DELIVERY_STATES: readonly DeliveryState[] = [
  'WAITING',
  'SENDING',
  'DELIVERED',
  'FAILED',
  'CANCELLED',
]

type Tone = 'plain' | 'lamp' | 'good' | 'warn' | 'bad'

export const deliveryLabel: Record<DeliveryState, { label: string; tone: Tone }> = {
  WAITING: { label: 'Waiting', tone: 'warn' },
  SENDING: { label: 'Sending', tone: 'lamp' },
  DELIVERED: { label: 'Delivered', tone: 'good' },
  FAILED: { label: 'Failed', tone: 'bad' },
  CANCELLED: { label: 'Not sent', tone: 'plain' },
}

export type SubscriptionHealth = {
  pausedAt: Date | null
  failingSince: Date | null
  deletedAt: Date | null
  failed: number
}

/** The state of a subscription that staff should see first. */
export function subscriptionState(it: SubscriptionHealth): { label: string; tone: Tone } {
  if (it.deletedAt) return { label: 'Removed', tone: 'plain' }
  if (it.pausedAt) return { label: 'Paused', tone: 'warn' }
  if (it.failingSince) return { label: 'Failing', tone: 'bad' }
  if (it.failed > 0) return { label: 'Failed deliveries', tone: 'bad' }
  return { label: 'Working', tone: 'good' }
}

export type StageNames = Partial<Record<LeadStage, string>>

/** For each of our stages the subscriber's names for it, separated by commas. */
export function namesByStage(map: StageMap): StageNames {
  return Object.fromEntries(
    OUTCOME_STAGES.map((stage) => [
      stage,
      Object.keys(map)
        .filter((word) => map[word] === stage)
        .join(', '),
    ]),
  )
}

export const stageFields = OUTCOME_STAGES.map((stage) => ({ stage, label: stageLabel[stage] }))
