'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
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
      {({ intake }, change) => {
        const set = (part: Partial<IntakeInput>) => change({ intake: { ...intake, ...part } })
        return (
          <>
            <div className="field-row">
              <DateInput
                path="intake.startsOn"
                label="First day"
                value={intake.startsOn}
                onChange={(day) => set({ startsOn: day ?? '' })}
              />
              <DateInput
                path="intake.applyBy"
                label="Apply by"
                value={intake.applyBy}
                onChange={(day) => set({ applyBy: day ?? '' })}
              />
            </div>
            <div className="field-row">
              <NumberInput
                path="intake.seatsTotal"
                label="Seats"
                optional
                value={intake.seatsTotal}
                onChange={(seatsTotal) => set({ seatsTotal })}
              />
              <NumberInput
                path="intake.seatsFilled"
                label="Filled"
                optional
                value={intake.seatsFilled}
                onChange={(seatsFilled) => set({ seatsFilled })}
              />
              <NumberInput
                path="intake.seatsPercent"
                label="or per cent"
                optional
                value={intake.seatsPercent}
                onChange={(seatsPercent) => set({ seatsPercent })}
              />
            </div>
            <OptionalText
              path="intake.seatsSource"
              label="Who says so"
              value={intake.seatsSource}
              onChange={(seatsSource) => set({ seatsSource })}
            />
            <MomentInput
              path="intake.seatsAsOf"
              label="As of"
              optional
              value={intake.seatsAsOf}
              onChange={(seatsAsOf) => set({ seatsAsOf })}
            />
            <MomentInput
              path="intake.seatsExpireAt"
              label="Seats hold until"
              optional
              value={intake.seatsExpireAt}
              onChange={(seatsExpireAt) => set({ seatsExpireAt })}
            />
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
      {({ fee }, change) => {
        const set = (part: Partial<FeeInput>) => change({ fee: { ...fee, ...part } })
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
                path="fee.taxPercent"
                label="Tax, %"
                min={0}
                max={50}
                value={fee.taxPercent}
                onChange={(percent) => set({ taxPercent: percent ?? 0 })}
              />
            </div>
            <FlagInput
              path="fee.taxIncluded"
              label="Tax is in it"
              value={fee.taxIncluded}
              onChange={(taxIncluded) => set({ taxIncluded })}
            />
            <TextArea
              path="fee.refundRule"
              label="Refund rule"
              value={fee.refundRule}
              onChange={(refundRule) => set({ refundRule })}
            />
            <OptionalText
              path="fee.instalments"
              label="Instalments"
              value={fee.instalments}
              onChange={(instalments) => set({ instalments })}
            />
            <TextInput
              path="fee.source"
              label="Source"
              value={fee.source}
              onChange={(source) => set({ source })}
            />
            <div className="field-row">
              <DateInput
                path="fee.asOf"
                label="As of"
                value={fee.asOf}
                onChange={(day) => set({ asOf: day ?? '' })}
              />
              <DateInput
                path="fee.validUntil"
                label="Holds until"
                optional
                value={fee.validUntil}
                onChange={(validUntil) => set({ validUntil })}
              />
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
      {({ claim }, change) => {
        const set = (part: Partial<ClaimInput>) => change({ claim: { ...claim, ...part } })
        return (
          <>
            <TextInput
              path="claim.text"
              label="What is claimed"
              value={claim.text}
              onChange={(text) => set({ text })}
            />
            <TextInput
              path="claim.source"
              label="Source"
              value={claim.source}
              onChange={(source) => set({ source })}
            />
            <OptionalText
              path="claim.sourceUrl"
              label="Address of the source"
              value={claim.sourceUrl}
              onChange={(sourceUrl) => set({ sourceUrl })}
            />
            <DateInput
              path="claim.asOf"
              label="As of"
              value={claim.asOf}
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
