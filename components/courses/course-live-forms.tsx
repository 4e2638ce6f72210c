'use client'

import { ActionForm, type ActionFormProps } from '#components/content-form/action-form.tsx'
import { converted, type Fields, fieldsOf } from '#components/content-form/bind-fields.ts'
import {
  DateInput,
  MomentInput,
  OptionalDate,
  OptionalMoment,
  today,
} from '#components/content-form/date-fields.tsx'
import {
  FlagInput,
  NumberInput,
  OptionalNumber,
  OptionalText,
  TextArea,
  TextInput,
} from '#components/content-form/fields.tsx'
import { putIntakeAction, recordClaimAction, recordFeeAction } from '#lib/courses/actions.ts'
import type { ClaimInput, FeeInput, IntakeInput } from '#lib/courses/schema.ts'

type Course = { courseId: string; isPublic: boolean }

export function IntakeForm({ courseId, isPublic }: Course) {
  const intake: IntakeInput = {
    startsOn: '',
    applyBy: '',
    seatsTotal: null,
    seatsFilled: null,
    seatsPercent: null,
    seatsSource: null,
    seatsAsOf: null,
    seatsExpireAt: null,
  }
  const initial = { courseId, intake }
  return (
    <LiveForm isPublic={isPublic} initial={initial} action={putIntakeAction} submit="Save intake">
      {(field) => <IntakeFields field={fieldsOf(field('intake'))} />}
    </LiveForm>
  )
}

function IntakeFields({ field }: { field: Fields<IntakeInput> }) {
  return (
    <>
      <div className="field-row">
        <DateInput {...field('startsOn')} label="Start date" />
        <DateInput {...field('applyBy')} label="Apply by" />
      </div>
      <div className="field-row">
        <OptionalNumber {...field('seatsTotal')} label="Seats" />
        <OptionalNumber {...field('seatsFilled')} label="Seats taken" />
        <OptionalNumber {...field('seatsPercent')} label="Or % filled" />
      </div>
      <OptionalText {...field('seatsSource')} label="Source of the seat numbers" />
      <OptionalMoment {...field('seatsAsOf')} label="As of" />
      <OptionalMoment {...field('seatsExpireAt')} label="Seats valid until" />
    </>
  )
}

export function FeeForm({ courseId, isPublic }: Course) {
  const fee: FeeInput = {
    amountMinor: 0,
    currency: 'INR',
    taxIncluded: true,
    taxPercent: 18,
    refundRule: '',
    instalments: null,
    source: '',
    asOf: today(),
    validUntil: null,
  }
  const initial = { courseId, fee }
  return (
    <LiveForm isPublic={isPublic} initial={initial} action={recordFeeAction} submit="Save fee">
      {(field) => <FeeFields field={fieldsOf(field('fee'))} />}
    </LiveForm>
  )
}

function FeeFields({ field }: { field: Fields<FeeInput> }) {
  return (
    <>
      <div className="field-row">
        <NumberInput {...converted(field('amountMinor'), RUPEES)} label="Total fee (INR)" min={0} />
        <NumberInput {...field('taxPercent')} label="Tax (%)" min={0} max={50} />
      </div>
      <FlagInput {...field('taxIncluded')} label="Tax included" />
      <TextArea {...field('refundRule')} label="Refund rules" />
      <OptionalText {...field('instalments')} label="Instalments" />
      <TextInput {...field('source')} label="Source" />
      <div className="field-row">
        <DateInput {...field('asOf')} label="As of" />
        <OptionalDate {...field('validUntil')} label="Valid until" />
      </div>
    </>
  )
}

const RUPEES = {
  show: (paise: number) => paise / 100,
  store: (rupees: number) => Math.round(rupees * 100),
}

export function ClaimForm({ courseId, isPublic }: Course) {
  const claim: ClaimInput = { text: '', source: '', sourceUrl: null, asOf: today(), expiresAt: '' }
  const initial = { courseId, claim }
  return (
    <LiveForm isPublic={isPublic} initial={initial} action={recordClaimAction} submit="Save claim">
      {(field) => <ClaimFields field={fieldsOf(field('claim'))} />}
    </LiveForm>
  )
}

function ClaimFields({ field }: { field: Fields<ClaimInput> }) {
  return (
    <>
      <TextInput {...field('text')} label="Claim" />
      <TextInput {...field('source')} label="Source" />
      <OptionalText {...field('sourceUrl')} label="Source URL" />
      <DateInput {...field('asOf')} label="As of" />
      <MomentInput {...field('expiresAt')} label="Shown until" />
    </>
  )
}

/** A form whose input is public as soon as it is saved, if the course is. */
function LiveForm<Input extends object, Data>({
  isPublic,
  ...props
}: Pick<ActionFormProps<Input, Data>, 'initial' | 'action' | 'submit' | 'children'> & {
  isPublic: boolean
}) {
  const done = isPublic
    ? 'Saved and public.'
    : 'Saved. It will be public when the course is published.'
  return <ActionForm {...props} done={done} look="secondary" />
}
