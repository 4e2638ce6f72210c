import { db } from '#lib/database/db.ts'
import { searchWords } from '#lib/format/search-words.ts'
import { Prisma } from '#prisma/client/client.ts'
import { escapeLikePattern } from '../core/staff-scope.ts'

/** Maximum number of contents that a search finds. */
const MAX_FOUND = 1000

/**
 * Ids of the contents whose title holds all words of a search, in any order and without regard to
 * case and accents; of images also file name and alternative text. Best first: the title itself, titles that
 * begin with the search text, that contain it, whose words begin with the words; then the last changed.
 * Permissions are not checked.
 */
export async function searchTitles(text: string): Promise<string[]> {
  const words = searchWords(text)
  if (words.length === 0) return []
  const folded = (value: string) => Prisma.sql`lower(lectern_unaccent(${value}))`
  const like = (before: string, value: string, after: string) =>
    Prisma.sql`${before} || ${folded(escapeLikePattern(value))} || ${after}`
  const phrase = words.join(' ')
  const all = (where: (word: string) => Prisma.Sql) => Prisma.join(words.map(where), ' AND ')
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT found."id" FROM (
      SELECT content."id", content."updatedAt", lower(lectern_unaccent(content."workingTitle")) AS title,
        lower(lectern_unaccent(concat_ws(' ', content."workingTitle", media."filename", media."alt"))) AS text
      FROM "Content" content LEFT JOIN "Media" media ON media."id" = content."id"
    ) found
    WHERE ${all((it) => Prisma.sql`found.text LIKE ${like('%', it, '%')}`)}
    ORDER BY CASE
      WHEN found.title = ${folded(phrase)} THEN 0
      WHEN found.title LIKE ${like('', phrase, '%')} THEN 1
      WHEN found.title LIKE ${like('%', phrase, '%')} THEN 2
      WHEN ${all((it) => Prisma.sql`' ' || found.title LIKE ${like('% ', it, '%')}`)} THEN 3
      ELSE 4 END, found."updatedAt" DESC, found."id"
    LIMIT ${MAX_FOUND}`
  return rows.map((it) => it.id)
}

/** The rows in the order of the ids of a search. */
export function inOrderOf<Row extends { id: string }>(ids: readonly string[], rows: Row[]): Row[] {
  const rank = new Map(ids.map((id, index) => [id, index]))
  return rows.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
}
