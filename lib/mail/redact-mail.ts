import { db } from '#lib/database/db.ts'

/** Links and codes of kept mail are removed after this time, which is the life of a link to the data. */
const LINKS_KEPT_MINUTES = 15

/**
 * Removes links that open something, and codes, from mail that is kept because there is no mail
 * server: neither staff nor a backup can use them later.
 *
 * @returns the number of mails that were looked through
 */
export async function redactKeptMail(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - LINKS_KEPT_MINUTES * 60_000)
  const link =
    '(/(?:counselling/(?:requests|access/open|confirm)|sign-in/password)/)[A-Za-z0-9_-]{16,}'
  const code = '\\m[0-9]{3}\\s?[0-9]{3}\\M'
  return db.$executeRaw`
    WITH due AS (
      SELECT "id", "text" LIKE '%/counselling/access/open/%' AS "hasCode" FROM "MailMessage"
      WHERE "redactedAt" IS NULL AND "createdAt" < ${before}
      ORDER BY "createdAt" LIMIT 5000
    )
    UPDATE "MailMessage" mail SET
      "text" = regexp_replace(CASE WHEN due."hasCode" THEN regexp_replace(mail."text", ${code}, '(removed)', 'g')
        ELSE mail."text" END, ${link}, '\\1(removed)', 'g'),
      "html" = regexp_replace(CASE WHEN due."hasCode" THEN regexp_replace(mail."html", ${code}, '(removed)', 'g')
        ELSE mail."html" END, ${link}, '\\1(removed)', 'g'),
      "redactedAt" = ${now}
    FROM due WHERE mail."id" = due."id"`
}
