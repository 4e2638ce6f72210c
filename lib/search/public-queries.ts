import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import {
  HIT_END,
  HIT_START,
  type Hit,
  SEARCH_KINDS,
  type SearchKind,
  type SearchResult,
  snippetParts,
} from './search.ts'

export const HITS_PER_PAGE = 20

type Row = {
  kind: SearchKind
  id: string
  slug: string
  title: string
  headline: string
  count_article: bigint
  count_course: bigint
  count_faq: bigint
}

const HEADLINE = `StartSel=${HIT_START}, StopSel=${HIT_END}, MaxWords=32, MinWords=16, MaxFragments=2, FragmentDelimiter=" … "`

/**
 * Full-text search over articles, courses and FAQs; matches in the title rank highest. The input is
 * plain words, never search syntax; accents are ignored.
 *
 * @param page starts at 1
 */
export async function search(
  query: string,
  kind: SearchKind | null,
  page: number,
): Promise<SearchResult> {
  reportTags(tags.list('ARTICLE'), tags.list('COURSE'), tags.list('FAQ'))
  const kinds = kind ? [kind] : [...SEARCH_KINDS]
  const offset = (page - 1) * HITS_PER_PAGE
  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS (
      SELECT plainto_tsquery('english', lectern_unaccent(${query})) AS words
    ), found AS (
      SELECT 'article' AS kind, a."id", a."slug", a."title", a."standfirst" || ' ' || a."plainText" AS body,
             ts_rank_cd(a."search", asked.words) AS rank
      FROM asked, "Article" a JOIN "Content" c USING ("id")
      WHERE a."search" @@ asked.words AND c."state" = 'PUBLISHED' AND c."deletedAt" IS NULL
      UNION ALL
      SELECT 'course', k."id", k."slug", k."title", k."summary" || ' ' || k."plainText",
             ts_rank_cd(k."search", asked.words)
      FROM asked, "Course" k JOIN "Content" c USING ("id")
      WHERE k."search" @@ asked.words AND c."state" = 'PUBLISHED' AND c."deletedAt" IS NULL
      UNION ALL
      SELECT 'faq', f."id", f."slug", f."question", f."plainText", ts_rank_cd(f."search", asked.words)
      FROM asked, "Faq" f JOIN "Content" c USING ("id")
      WHERE f."search" @@ asked.words AND f."showInHub" AND c."state" = 'PUBLISHED' AND c."deletedAt" IS NULL
    ), counted AS (
      SELECT count(*) FILTER (WHERE kind = 'article') AS count_article,
             count(*) FILTER (WHERE kind = 'course') AS count_course,
             count(*) FILTER (WHERE kind = 'faq') AS count_faq
      FROM found
    ), shown AS (
      SELECT * FROM found WHERE kind = ANY(${kinds})
      ORDER BY rank DESC, "id" LIMIT ${HITS_PER_PAGE} OFFSET ${offset}
    )
    SELECT shown.kind, shown."id", shown."slug", shown."title",
           ts_headline('english', left(shown.body, 20000), asked.words, ${HEADLINE}) AS headline,
           counted.*
    FROM counted CROSS JOIN asked LEFT JOIN shown ON true
    ORDER BY shown.rank DESC, shown."id"`
  const [first] = rows
  const counts = {
    article: Number(first?.count_article ?? 0),
    course: Number(first?.count_course ?? 0),
    faq: Number(first?.count_faq ?? 0),
  }
  const all = counts.article + counts.course + counts.faq
  return {
    hits: rows.filter((it) => it.id !== null).map(toHit),
    counts: { ...counts, all },
    didYouMean: all === 0 ? await findSimilarTitles(query) : [],
  }
}

function toHit({ kind, id, slug, title, headline }: Row): Hit {
  return { kind, id, title, href: hrefOf(kind, slug), snippet: snippetParts(headline) }
}

function hrefOf(kind: SearchKind, slug: string): string {
  if (kind === 'article') return paths.article(slug)
  return kind === 'course' ? paths.course(slug) : paths.faq(slug)
}

/** Titles with a word that is similar to the query, by trigrams. */
async function findSimilarTitles(query: string): Promise<SearchResult['didYouMean']> {
  const rows = await db.$queryRaw<{ kind: SearchKind; slug: string; title: string }[]>`
    SELECT kind, slug, title FROM (
      SELECT 'article' AS kind, a."slug" AS slug, a."title" AS title FROM "Article" a JOIN "Content" c USING ("id")
      WHERE c."state" = 'PUBLISHED' AND c."deletedAt" IS NULL
      UNION ALL
      SELECT 'course', k."slug", k."title" FROM "Course" k JOIN "Content" c USING ("id")
      WHERE c."state" = 'PUBLISHED' AND c."deletedAt" IS NULL
    ) AS titles
    WHERE word_similarity(${query}, title) > 0.35
    ORDER BY word_similarity(${query}, title) DESC, title LIMIT 3`
  return rows.map(({ kind, slug, title }) => ({ title, href: hrefOf(kind, slug) }))
}
