'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm } from '#components/content-form/action-form.tsx'
import {
  ChoiceInput,
  FlagInput,
  OptionalChoice,
  OptionalText,
  OptionalTextArea,
  TextInput,
} from '#components/content-form/fields.tsx'
import { SPOKEN_CONSENT } from '#lib/consent/consent.ts'
import { channelLabel } from '#lib/leads/contact-preference/sentences.ts'
import { CHANNELS, type Channel } from '#lib/leads/lead.ts'
import { enterRequestAction } from '#lib/requests/actions.ts'

type Props = {
  topics: readonly { value: string; label: string }[]
  languages: readonly string[]
}

const ORIGINS = [
  { value: 'CALL' as const, label: 'They called us' },
  { value: 'WALK_IN' as const, label: 'They visited us' },
]

const AGES = [
  { value: 'ADULT' as const, label: 'Themselves (18 or older)' },
  { value: 'PARENT_OF_MINOR' as const, label: 'Their child (under 18)' },
]

export function EntryForm({ topics, languages }: Props) {
  const router = useRouter()
  const [key] = useState(() => crypto.randomUUID())
  return (
    <ActionForm
      initial={{
        key,
        origin: 'CALL' as 'CALL' | 'WALK_IN',
        name: '',
        phone: null as string | null,
        email: null as string | null,
        ageBand: 'ADULT' as 'ADULT' | 'PARENT_OF_MINOR',
        childClass: null as string | null,
        topic: null as string | null,
        message: null as string | null,
        channel: 'CALL' as Channel,
        language: languages[0] ?? null,
        evidence: '',
        agreed: false,
      }}
      action={async (previous, input) => {
        const result = await enterRequestAction(previous, input)
        if (result.ok) router.push(`/admin/leads/${result.data.leadId}`)
        return result
      }}
      submit="Save request"
      done="Saved."
    >
      {(field, it) => (
        <>
          <ChoiceInput {...field('origin')} label="How the request reached us" options={ORIGINS} />
          <TextInput {...field('name')} label="Name" />
          <OptionalText
            {...field('phone')}
            label="Phone"
            help="For another country, start with + and the country code."
          />
          <OptionalText {...field('email')} label="E-mail" />
          <ChoiceInput {...field('ageBand')} label="Request is for" options={AGES} />
          {it.ageBand === 'PARENT_OF_MINOR' && (
            <OptionalText
              {...field('childClass')}
              label="Child’s class"
              help="Do not enter anything else about the child."
            />
          )}
          <OptionalChoice {...field('topic')} label="Topic" none="In general" options={topics} />
          <OptionalTextArea {...field('message')} label="Message" />
          <ChoiceInput
            {...field('channel')}
            label="How they want to be contacted"
            options={CHANNELS.map((value) => ({ value, label: channelLabel[value] }))}
          />
          <ChoiceInput
            {...field('language')}
            label="Language"
            options={languages.map((value) => ({ value, label: value }))}
          />
          <blockquote className="admin-message">{SPOKEN_CONSENT}</blockquote>
          <FlagInput
            {...field('agreed')}
            label="I have read this to the person, or they have read it, and they agree."
          />
          <TextInput
            {...field('evidence')}
            label="How they agreed"
            help="For example: agreed on the phone; signed a paper form. Do not enter names or numbers."
          />
        </>
      )}
    </ActionForm>
  )
}
