'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { cancelIntake, putIntake, recordClaim, recordFee } from './commands.ts'
import { claimOfCourse, feeOfCourse, intakeOfCourse, intakeToCancel } from './live-input.ts'

export const putIntakeAction = staffAction(
  'catalogue:edit',
  intakeOfCourse,
  (actor, { courseId, intake }) => putIntake(actor, courseId, intake),
)

export const cancelIntakeAction = staffAction(
  'catalogue:edit',
  intakeToCancel,
  (actor, { courseId, intakeId }) => cancelIntake(actor, courseId, intakeId),
)

export const recordFeeAction = staffAction(
  'catalogue:edit',
  feeOfCourse,
  (actor, { courseId, fee }) => recordFee(actor, courseId, fee),
)

export const recordClaimAction = staffAction(
  'catalogue:edit',
  claimOfCourse,
  (actor, { courseId, claim }) => recordClaim(actor, courseId, claim),
)
