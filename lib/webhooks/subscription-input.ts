import { z } from 'zod'
import { addIssues } from '#lib/forms/form-input.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import { isEndingEvent, WEBHOOK_EVENT_TYPES } from '#lib/outbox/event.ts'
import { normaliseStage, OUTCOME_STAGES, type StageMap } from './stage-map.ts'

const eventTypes = z
  .array(z.enum(WEBHOOK_EVENT_TYPES as [string, ...string[]]))
  .max(WEBHOOK_EVENT_TYPES.length)
  // Ending events are always included.
  .transform((chosen) =>
    WEBHOOK_EVENT_TYPES.filter((it) => chosen.includes(it) || isEndingEvent(it)),
  )

const stageNames = z
  .partialRecord(z.enum(OUTCOME_STAGES), z.string().trim().max(400))
  .transform((namesByStage, context) => {
    const map: StageMap = {}
    for (const stage of OUTCOME_STAGES) {
      for (const name of (namesByStage[stage] ?? '').split(',').map((it) => it.trim())) {
        if (name === '') continue
        const known = Object.keys(map).some((it) => normaliseStage(it) === normaliseStage(name))
        if (known || name.length > 80) {
          const message = known
            ? `“${name}” is mapped to two stages.`
            : 'Use at most 80 characters per stage name.'
          addIssues(context, [{ message, path: [stage] }])
        }
        map[name] = stage
      }
    }
    return map
  })

export const subscriptionInput = z.strictObject({
  name: requiredText('Name', 80),
  url: requiredText('URL', 2000),
  eventTypes,
  stageNames,
})

export type SubscriptionInput = z.infer<typeof subscriptionInput>

export const subscriptionChange = subscriptionInput.extend({ id: z.uuid() })

export type SubscriptionChange = z.infer<typeof subscriptionChange>
