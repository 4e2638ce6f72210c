'use client'

import { FlagInput, TextInput } from '#components/content-form/fields.tsx'
import { eventLabel, isEndingEvent, WEBHOOK_EVENT_TYPES } from '#lib/outbox/event.ts'
import { type StageWords, stageFields } from '#lib/webhooks/subscription.ts'

export type SubscriptionDraft = {
  name: string
  url: string
  eventTypes: string[]
  stageWords: StageWords
}

type Props = { it: SubscriptionDraft; change: (part: Partial<SubscriptionDraft>) => void }

export function SubscriptionFields({ it, change }: Props) {
  return (
    <>
      <TextInput
        path="name"
        label="Name"
        help="Its name here, such as that of the CRM."
        value={it.name}
        onChange={(name) => change({ name })}
      />
      <TextInput
        path="url"
        label="Address"
        help="https://, on the public internet. Redirects are not followed."
        spellCheck={false}
        value={it.url}
        onChange={(url) => change({ url })}
      />
      <fieldset className="outbox-group">
        <legend>Events</legend>
        {WEBHOOK_EVENT_TYPES.filter((type) => !isEndingEvent(type)).map((type) => (
          <FlagInput
            key={type}
            path={`eventTypes.${type}`}
            label={
              <>
                {eventLabel[type]} <code>{type}</code>
              </>
            }
            value={it.eventTypes.includes(type)}
            onChange={(wanted) => change({ eventTypes: toggled(it.eventTypes, type, wanted) })}
          />
        ))}
        <p className="field-help">
          Withdrawals, stops and erasures are always sent: whoever knows a person must hear when it
          has ended.
        </p>
      </fieldset>
      <fieldset className="outbox-group">
        <legend>Stage mapping</legend>
        <p className="field-help">
          Names that the receiver uses for a stage when it reports an outcome, separated by commas.
        </p>
        <div className="outbox-stages">
          {stageFields.map(({ stage, label }) => (
            <TextInput
              key={stage}
              path={`stageWords.${stage}`}
              label={label}
              optional
              value={it.stageWords[stage] ?? ''}
              onChange={(words) => change({ stageWords: { ...it.stageWords, [stage]: words } })}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

const toggled = (types: string[], type: string, wanted: boolean) =>
  wanted ? [...types, type] : types.filter((it) => it !== type)
