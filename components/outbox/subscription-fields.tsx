'use client'

import { FlagInput, TextInput } from '#components/content-form/fields.tsx'
import { eventLabel, isEndingEvent, WEBHOOK_EVENT_TYPES } from '#lib/outbox/event.ts'
import { type StageWords, stageFields } from '#lib/webhooks/subscription.ts'

export type EndpointDraft = {
  name: string
  url: string
  eventTypes: string[]
  stageWords: StageWords
}

type Props = { it: EndpointDraft; change: (part: Partial<EndpointDraft>) => void }

export function EndpointFields({ it, change }: Props) {
  return (
    <>
      <TextInput
        path="name"
        label="Name"
        help="How it is called here, such as the name of the CRM."
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
        <legend>What it is told</legend>
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
          Withdrawals, stops and erasures are always told: who knows of a person must hear when it
          is over.
        </p>
      </fieldset>
      <fieldset className="outbox-group">
        <legend>Its words for stages</legend>
        <p className="field-help">
          What the receiver may call a stage when it tells us an outcome; several are parted by
          commas.
        </p>
        <div className="outbox-words">
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
