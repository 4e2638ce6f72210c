'use client'

import {
  type BoundField,
  converted,
  type Fields,
  fieldsOf,
} from '#components/content-form/bind-fields.ts'
import { FlagList, TextInput } from '#components/content-form/fields.tsx'
import { eventLabel, isEndingEvent, WEBHOOK_EVENT_TYPES } from '#lib/outbox/event.ts'
import { type StageNames, stageFields } from '#lib/webhooks/subscription.ts'

export type SubscriptionDraft = {
  name: string
  url: string
  eventTypes: string[]
  stageNames: StageNames
}

export function SubscriptionFields({ field }: { field: Fields<SubscriptionDraft> }) {
  const stageNames = fieldsOf(field('stageNames'))
  return (
    <>
      <TextInput {...field('name')} label="Name" help="For example, the name of the CRM." />
      <TextInput
        {...field('url')}
        label="URL"
        help="A public https:// URL. Redirects are not followed."
        spellCheck={false}
      />
      <fieldset className="outbox-group">
        <legend>Events</legend>
        <FlagList {...field('eventTypes')} options={eventOptions} />
        <p className="field-help">
          Withdrawn consents, stopped contact and erasures are always sent, so that the receiver can
          stop using the data.
        </p>
      </fieldset>
      <fieldset className="outbox-group">
        <legend>Stage mapping</legend>
        <p className="field-help">
          The names your CRM uses for each stage when it reports an outcome, separated by commas.
        </p>
        <div className="outbox-stages">
          {stageFields.map(({ stage, label }) => (
            <TextInput key={stage} {...orEmpty(stageNames(stage))} label={label} optional />
          ))}
        </div>
      </fieldset>
    </>
  )
}

const orEmpty = (bound: BoundField<string | undefined>) =>
  converted(bound, { show: (words = '') => words, store: (words: string) => words })

const eventOptions = WEBHOOK_EVENT_TYPES.filter((type) => !isEndingEvent(type)).map((type) => ({
  value: type as string,
  label: (
    <>
      {eventLabel[type]} <code>{type}</code>
    </>
  ),
}))
