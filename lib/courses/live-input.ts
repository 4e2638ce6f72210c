import { z } from 'zod'
import { claimInput, feeInput, intakeInput } from './schema.ts'

const courseId = z.uuid()

/** Input of live data, with the course that it belongs to. */
export const intakeOfCourse = z.strictObject({ courseId, intake: intakeInput })
export const intakeToCancel = z.strictObject({ courseId, intakeId: z.uuid() })
export const feeOfCourse = z.strictObject({ courseId, fee: feeInput })
export const claimOfCourse = z.strictObject({ courseId, claim: claimInput })
