import { shortWeekday } from '#lib/format/weekdays.ts'
import {
  type ContactPreference,
  formatHours,
} from '#lib/leads/contact-preference/contact-preference.ts'
import { type LeadStage, stageLabel } from '#lib/leads/lead.ts'
import { outcomeLabel } from '#lib/leads/lead-outcome.ts'

const CHANNEL = { CALL: 'Call', EMAIL: 'E-mail', WHATSAPP: 'WhatsApp' } as const

/** “Mon–Fri”, “Tue, Sat”, “any day”. */
function shortDays(days: readonly number[]): string {
  const sorted = [...days].sort()
  if (sorted.length === 0 || sorted.length === 7) return 'any day'
  const names = sorted.map(shortWeekday)
  const run = sorted.every((it, index) => it === (sorted[0] ?? 0) + index)
  return run && names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ')
}

/** “Call, Mon–Fri 10:00–18:00, Hindi”. */
export const shortContactPreference = (it: ContactPreference): string =>
  `${CHANNEL[it.channel]}, ${shortDays(it.callDays)} ${formatHours(it)}, ${it.language}`

export const subjectOf = (it: {
  course: { title: string } | null
  topic: { name: string } | null
}): string => it.course?.title ?? it.topic?.name ?? 'In general'

export const stageTone: Record<LeadStage, 'lamp' | 'plain' | 'good' | 'warn'> = {
  NEW: 'lamp',
  CONTACTED: 'plain',
  QUALIFIED: 'plain',
  APPLIED: 'plain',
  ENROLLED: 'good',
  LOST: 'plain',
  QUARANTINED: 'warn',
}

/** “Lost: too expensive”. */
export const stageText = (it: { stage: LeadStage; outcome: string | null }): string =>
  it.outcome && it.stage === 'LOST' ? `Lost: ${outcomeLabel(it.outcome)}` : stageLabel[it.stage]
