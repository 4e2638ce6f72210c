'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { bindFields } from '#components/content-form/bind-fields.ts'
import {
  DateInput,
  FlagInput,
  MomentInput,
  NumberInput,
  OptionalText,
  TextArea,
  TextInput,
} from '#components/content-form/fields.tsx'
import { putIntakeAction, recordClaimAction, recordFeeAction } from '#lib/courses/actions.ts'
import type { ClaimInput, FeeInput, IntakeInput } from '#lib/courses/schema.ts'

const today = () => new Date().toISOString().slice(0, 10)

type Course = { courseId: string }

export function IntakeForm({ courseId }: Course) {
  const blank: IntakeInput = {
    startsOn: '',
    applyBy: '',
    seatsTotal: null,
    seatsFilled: null,
    seatsPercent: null,
    seatsSource: null,
    seatsAsOf: null,
    seatsExpireAt: null,
  }
  return (
    <ActionForm
      initial={{ courseId, intake: blank }}
      action={putIntakeAction}
      submit="Save the intake"
      done="Saved, and public."
      look="secondary"
    >
      {(_field, { intake }, change) => {
        const set = (part: Partial<IntakeInput>) => change({ intake: { ...intake, ...part } })
        const field = bindFields(intake, set, 'intake')
        return (
          <>
            <div className="field-row">
              <DateInput
                {...field('startsOn')}
                label="First day"
                onChange={(day) => set({ startsOn: day ?? '' })}
              />
              <DateInput
                {...field('applyBy')}
                label="Apply by"
                onChange={(day) => set({ applyBy: day ?? '' })}
              />
            </div>
            <div className="field-row">
              <NumberInput {...field('seatsTotal')} label="Seats" optional />
              <NumberInput {...field('seatsFilled')} label="Filled" optional />
              <NumberInput {...field('seatsPercent')} label="or per cent" optional />
            </div>
            <OptionalText {...field('seatsSource')} label="Who says so" />
            <MomentInput {...field('seatsAsOf')} label="As of" optional />
            <MomentInput {...field('seatsExpireAt')} label="Seats hold until" optional />
          </>
        )
      }}
    </ActionForm>
  )
}

export function FeeForm({ courseId }: Course) {
  const blank: FeeInput = {
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
  return (
    <ActionForm
      initial={{ courseId, fee: blank }}
      action={recordFeeAction}
      submit="Record the fee"
      done="Recorded, and public."
      look="secondary"
    >
      {(_field, { fee }, change) => {
        const set = (part: Partial<FeeInput>) => change({ fee: { ...fee, ...part } })
        const field = bindFields(fee, set, 'fee')
        return (
          <>
            <div className="field-row">
              <NumberInput
                path="fee.amountMinor"
                label="Whole programme, ₹"
                min={0}
                value={fee.amountMinor / 100}
                onChange={(rupees) => set({ amountMinor: Math.round((rupees ?? 0) * 100) })}
              />
              <NumberInput
                {...field('taxPercent')}
                label="Tax, %"
                min={0}
                max={50}
                onChange={(percent) => set({ taxPercent: percent ?? 0 })}
              />
            </div>
            <FlagInput {...field('taxIncluded')} label="Tax is in it" />
            <TextArea {...field('refundRule')} label="Refund rule" />
            <OptionalText {...field('instalments')} label="Instalments" />
            <TextInput {...field('source')} label="Source" />
            <div className="field-row">
              <DateInput
                {...field('asOf')}
                label="As of"
                onChange={(day) => set({ asOf: day ?? '' })}
              />
              <DateInput {...field('validUntil')} label="Holds until" optional />
            </div>
          </>
        )
      }}
    </ActionForm>
  )
}

export function ClaimForm({ courseId }: Course) {
  const blank: ClaimInput = { text: '', source: '', sourceUrl: null, asOf: today(), expiresAt: '' }
  return (
    <ActionForm
      initial={{ courseId, claim: blank }}
      action={recordClaimAction}
      submit="Record the claim"
      done="Recorded, and public."
      look="secondary"
    >
      {(_field, { claim }, change) => {
        const set = (part: Partial<ClaimInput>) => change({ claim: { ...claim, ...part } })
        const field = bindFields(claim, set, 'claim')
        return (
          <>
            <TextInput {...field('text')} label="What is claimed" />
            <TextInput {...field('source')} label="Source" />
            <OptionalText {...field('sourceUrl')} label="Address of the source" />
            <DateInput
              {...field('asOf')}
              label="As of"
              onChange={(day) => set({ asOf: day ?? '' })}
            />
            <MomentInput
              path="claim.expiresAt"
              label="Shown until"
              value={claim.expiresAt || null}
              onChange={(expiresAt) => set({ expiresAt: expiresAt ?? '' })}
            />
          </>
        )
      }}
    </ActionForm>
  )
}
