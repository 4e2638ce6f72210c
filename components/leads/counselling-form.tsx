import type { ReactNode } from 'react'
import { Island, islandPath } from '#components/site/island.tsx'
import { Button } from '#components/ui/button.tsx'
import { SelectField, TextAreaField } from '#components/ui/controls.tsx'
import type { ConsentNoticeView } from '#lib/consent/consent.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import { teamSentence } from '#lib/leads/contact-preference/sentences.ts'
import { paths } from '#lib/paths.ts'
import { countriesFrom, nearCountriesFrom } from '#lib/people/countries.ts'
import { HONEYPOT } from '#lib/requests/schema.ts'
import type { Settings } from '#lib/settings/schema.ts'
import { AgeFields } from './age-fields.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { ContactPreferenceFields } from './contact-preference-fields.tsx'
import { control, type FieldState } from './form-fields.ts'
import { FormSummary } from './form-summary.tsx'

export type FormSource = {
  contentId?: string | null
  path?: string | null
  blockId?: string | null
  ctaId?: string | null
}

type Props = {
  settings: Settings['counselling']
  notices: readonly ConsentNoticeView[]
  /** Ids of what the request is about; empty: counselling in general. */
  interest?: { course?: string | undefined; topic?: string | undefined }
  /** Topics to choose from; empty: the topic is fixed. */
  topics?: readonly { id: string; name: string }[]
  source: FormSource
  submitLabel?: string
  /** For a sidebar: optional fields are folded. */
  compact?: boolean
  /** Shown without a submit button. */
  isPreview?: boolean
  errors?: FieldErrors
  values?: Readonly<Record<string, string>>
  message?: string | null
  idPrefix: string
}

/** The same HTML for everybody, without key, token or time; the island adds those. */
export function CounsellingForm({
  settings,
  notices,
  interest = {},
  topics = [],
  source,
  submitLabel = settings.submitLabel,
  compact = false,
  isPreview = false,
  errors = {},
  values = {},
  message = null,
  idPrefix,
}: Props) {
  const state: FieldState = { idPrefix, errors, values }
  const countries = (compact ? nearCountriesFrom : countriesFrom)(settings.defaultCountry)
  const sentence = teamSentence(settings)
  const required = notices.filter((it) => it.required)
  const preferenceFields = (
    <>
      <ContactPreferenceFields state={state} team={settings} />
      <TextAreaField
        {...control(state, 'message')}
        label="What would you like to talk about?"
        help="The counsellor reads this before the call."
        rows={compact ? 3 : 5}
        optional
      />
      <ConsentFields state={state} notices={notices.filter((it) => !it.required)} />
    </>
  )
  return (
    <counselling-form data-proof={islandPath('proof-worker')}>
      <form
        id={idPrefix}
        className={compact ? 'request-form is-compact' : 'request-form'}
        method="post"
        action={paths.requests()}
        acceptCharset="utf-8"
        noValidate
      >
        <FormSummary idPrefix={idPrefix} errors={errors} message={message} />
        <ContactFields state={state} countries={countries} short={compact} />
        <AgeFields state={state} />
        {topics.length > 0 && <TopicChoice state={state} topics={topics} />}
        {compact ? <Folded>{preferenceFields}</Folded> : preferenceFields}
        <ConsentFields state={state} notices={required} />
        <p className="field-help">
          Read the <a href={paths.page('terms')}>terms</a> and the{' '}
          <a href={paths.page('privacy')}>privacy notice</a>.
        </p>
        <input type="hidden" name="course" defaultValue={interest.course ?? ''} />
        {topics.length === 0 && (
          <input type="hidden" name="topic" defaultValue={interest.topic ?? ''} />
        )}
        <SourceFields source={source} />
        {FILLED_BY_SCRIPT.map((name) => (
          <input key={name} type="hidden" name={name} defaultValue={values[name] ?? ''} />
        ))}
        <Honeypot id={`${idPrefix}-${HONEYPOT}`} />
        <p className="request-preference">
          {sentence.before}
          {/* A script names the zone of the browser, in a preview before React takes over. */}
          <span data-form-zone="" suppressHydrationWarning>
            {sentence.zone}
          </span>
          {`${sentence.after} ${settings.promise}`}
        </p>
        {isPreview ? (
          <p className="request-preview">
            The button “{submitLabel}” is shown here. You cannot send the form from a preview.
          </p>
        ) : (
          <Button type="submit" size={compact ? 'normal' : 'large'}>
            {submitLabel}
          </Button>
        )}
        <p className="field-help" role="status" data-form-status="" />
      </form>
      <Island name="counselling-form" />
    </counselling-form>
  )
}

const Folded = ({ children }: { children: ReactNode }) => (
  <details className="request-more">
    <summary>How and when to reach you, and your message (optional)</summary>
    <div className="request-more-body">{children}</div>
  </details>
)

function TopicChoice({ state, topics }: { state: FieldState } & Required<Pick<Props, 'topics'>>) {
  return (
    <SelectField {...control(state, 'topic')} label="Topic" optional>
      <option value="">Something else, or not sure yet</option>
      {topics.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** Filled in by the island `visit`. */
const FILLED_BY_SCRIPT = ['timeZone', 'firstTouch', 'lastTouch'] as const

function SourceFields({ source }: { source: FormSource }) {
  const fields = {
    sourceId: source.contentId,
    sourcePath: source.path,
    blockId: source.blockId,
    ctaId: source.ctaId,
  }
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} defaultValue={value ?? ''} />
  ))
}

/** A field that only bots fill in: hidden from sight, screen readers and keyboard. */
function Honeypot({ id }: { id: string }) {
  return (
    <div className="request-trap" aria-hidden="true">
      <label htmlFor={id}>Leave this empty</label>
      <input id={id} name={HONEYPOT} tabIndex={-1} autoComplete="off" />
    </div>
  )
}
