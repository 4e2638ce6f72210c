import type { AuditAction } from '#lib/audit/audit-actions.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { expireTags } from '#lib/cache/tags.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { dayOf } from '#lib/publishing/core/projection.ts'
import { liveTags } from './live-tags.ts'
import type { ClaimInput, FeeInput, IntakeInput } from './schema.ts'

/** Intakes, fees and claims are live data: each change is public when its command returns. */
export async function putIntake(
  actor: Actor,
  courseId: string,
  input: IntakeInput,
): Promise<{ id: string }> {
  return liveChange(actor, courseId, 'course.intake', async (tx) => {
    const startsOn = day(input.startsOn)
    const row = {
      applyBy: day(input.applyBy),
      seatsTotal: input.seatsTotal,
      seatsFilled: input.seatsFilled,
      seatsPercent: input.seatsPercent,
      seatsSource: input.seatsSource,
      seatsAsOf: moment(input.seatsAsOf),
      seatsExpireAt: moment(input.seatsExpireAt),
      cancelledAt: null,
    }
    return tx.intake.upsert({
      where: { courseId_startsOn: { courseId, startsOn } },
      create: { courseId, startsOn, ...row },
      update: row,
      select: { id: true },
    })
  })
}

export async function cancelIntake(actor: Actor, courseId: string, id: string): Promise<void> {
  await liveChange(actor, courseId, 'course.intake-cancel', async (tx) => {
    const { count } = await tx.intake.updateMany({
      where: { id, courseId, cancelledAt: null },
      data: { cancelledAt: new Date() },
    })
    if (count === 0) throw new AppError('not-found')
  })
}

/** Adds a fee and keeps the former ones; pages show the newest one that is valid. */
export async function recordFee(actor: Actor, courseId: string, input: FeeInput): Promise<void> {
  await liveChange(actor, courseId, 'course.fee', async (tx) => {
    await tx.fee.create({
      data: {
        courseId,
        ...input,
        asOf: day(input.asOf),
        validUntil: dayOf(input.validUntil),
      },
    })
  })
}

export async function recordClaim(
  actor: Actor,
  courseId: string,
  input: ClaimInput,
): Promise<void> {
  await liveChange(actor, courseId, 'course.claim', async (tx) => {
    await tx.claim.create({
      data: {
        contentId: courseId,
        ...input,
        asOf: day(input.asOf),
        expiresAt: new Date(input.expiresAt),
      },
    })
  })
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

const moment = (iso: string | null) => (iso === null ? null : new Date(iso))

async function liveChange<Result>(
  actor: Actor,
  courseId: string,
  action: AuditAction & `course.${string}`,
  change: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (!can(actor, 'catalogue:edit')) throw new AppError('forbidden')
  return transaction(async (tx) => {
    const course = await tx.content.findFirst({
      where: { id: courseId, kind: 'COURSE', deletedAt: null },
      select: { course: { select: { topics: { select: { topicId: true } } } } },
    })
    if (!course) throw new AppError('not-found')
    const result = await change(tx)
    await recordAudit(tx, actor, action, { kind: 'COURSE', id: courseId })
    const topicIds = (course.course?.topics ?? []).map((it) => it.topicId)
    await expireTags(tx, liveTags(courseId, topicIds))
    return result
  })
}
