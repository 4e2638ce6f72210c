import { db, transaction } from '#lib/database/db.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import { forgetPerson } from './erasure.ts'

const DAY_MS = 86_400_000
const RETENTION_BATCH_SIZE = 100

/** Used and expired access codes and links to choose a password are of no use to anybody after this time. */
const ACCESS_CODE_DAYS = 1

/**
 * Ends what is kept longer than the settings say: persons whose cases are all closed, requests that
 * look like spam, mails, access codes, and consents that ended long ago. A legal hold and a consent to
 * news keep a person.
 */
export async function applyRetention(now = new Date(), signal?: AbortSignal): Promise<void> {
  const row = await db.setting.findFirst({
    where: { key: 'counselling' },
    select: { value: true },
  })
  const settings = settingGroups.counselling.safeParse(row?.value)
  if (!settings.success) return
  const { keepDays } = settings.data
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const over = [
    ...(await findClosed(before(keepDays.closedCases))),
    ...(await findSpam(before(keepDays.quarantined))),
  ]
  for (const { id } of over) {
    if (signal?.aborted) return
    await forgetPerson(id, 'Kept as long as the settings say.', now)
  }
  await db.mailMessage.deleteMany({ where: { createdAt: { lt: before(keepDays.mails) } } })
  await db.passwordLink.deleteMany({ where: { expiresAt: { lt: before(ACCESS_CODE_DAYS) } } })
  await db.accessCode.deleteMany({ where: { expiresAt: { lt: before(ACCESS_CODE_DAYS) } } })
  await deleteEndedConsents(before(keepDays.consentProofs))
}

/** Persons whose cases were all closed, and nothing else happened, before this time. */
const findClosed = (before: Date) => db.$queryRaw<{ id: string }[]>`
  SELECT person."id" FROM "Person" person
  WHERE person."state" = 'ACTIVE' AND person."legalHold" IS NULL
    AND EXISTS (SELECT FROM "Lead" lead WHERE lead."personId" = person."id")
    AND NOT EXISTS (SELECT FROM "Lead" lead WHERE lead."personId" = person."id"
      AND (lead."closedAt" IS NULL OR lead."closedAt" >= ${before} OR lead."lastRequestedAt" >= ${before}
        OR EXISTS (SELECT FROM "ContactAttempt" attempt
          WHERE attempt."leadId" = lead."id" AND attempt."startedAt" >= ${before})))
    AND (SELECT consent."action"::text FROM "ConsentEvent" consent
      WHERE consent."personId" = person."id" AND consent."purpose" = 'updates'
      ORDER BY consent."at" DESC, consent."id" DESC LIMIT 1) IS DISTINCT FROM 'GRANTED'
  LIMIT ${RETENTION_BATCH_SIZE}`

/** Persons who have sent nothing but requests that look like spam, all before this time. */
const findSpam = (before: Date) => db.$queryRaw<{ id: string }[]>`
  SELECT person."id" FROM "Person" person
  WHERE person."state" = 'ACTIVE' AND person."legalHold" IS NULL
    AND EXISTS (SELECT FROM "Lead" lead WHERE lead."personId" = person."id")
    AND NOT EXISTS (SELECT FROM "Lead" lead WHERE lead."personId" = person."id"
      AND (lead."stage" <> 'QUARANTINED' OR lead."lastRequestedAt" >= ${before}))
  LIMIT ${RETENTION_BATCH_SIZE}`

/** Deletes the consents of a purpose whose last event is a withdrawal before this time. */
function deleteEndedConsents(before: Date): Promise<number> {
  return transaction(async (tx) => {
    // A trigger keeps consents immutable except while this is on.
    await tx.$executeRaw`SELECT set_config('lectern.erasure', 'on', true)`
    return tx.$executeRaw`
      DELETE FROM "ConsentEvent" consent USING (
        SELECT DISTINCT ON ("personId", "purpose") "personId", "purpose", "action", "at"
        FROM "ConsentEvent" ORDER BY "personId", "purpose", "at" DESC, "id" DESC
      ) last
      WHERE last."personId" = consent."personId" AND last."purpose" = consent."purpose"
        AND last."action" <> 'GRANTED' AND last."at" < ${before}
        AND NOT EXISTS (SELECT FROM "Person" person
          WHERE person."id" = consent."personId" AND person."legalHold" IS NOT NULL)`
  })
}
