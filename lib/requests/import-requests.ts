import { type CsvError, parse } from 'csv-parse/sync'
import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { withoutApostrophe } from '#lib/leads/listing/csv.ts'
import { identifiersOf } from '#lib/people/matching.ts'
import { findSuppressions, suppressionMessage } from '#lib/people/suppression.ts'
import { published } from '#lib/published.ts'
import { type RequestEntry, storeEntry } from './enter-request.ts'
import { entryFields } from './entry-input.ts'
import { importKeys } from './keys.ts'

export const IMPORT_COLUMNS = [
  'name',
  'email',
  'phone',
  'country',
  'class',
  'message',
  'channel',
  'language',
  'course',
  'topic',
  'consent',
  'consented_on',
] as const

/** Maximum number of rows; more would take minutes. */
const MAX_IMPORT_ROWS = 500

type BadRow = { line: number; messages: string[] }

type ImportReport = {
  rows: number
  good: number
  bad: BadRow[]
  /** Rows that were stored before, or repeat another row of the list. */
  known: number
  /** Null: nothing was stored. */
  stored: number | null
}

type Options = { csv: string; dryRun: boolean; leaveOutBad: boolean }

/**
 * Imports a CSV list of requests. The whole list is checked before the first row is stored; importing
 * it again stores nothing twice.
 */
export async function importRequests(actor: Actor, options: Options): Promise<ImportReport> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  const rows = readRows(options.csv)
  const subjects = await readSubjects(rows)
  const read = await refuseSuppressed(
    rows.map((row) => ({ line: row.line, ...readRow(row, subjects) })),
  )
  const bad = read.flatMap(({ line, messages }) =>
    messages.length > 0 ? [{ line, messages }] : [],
  )
  const good = read.flatMap(({ row }) => (row ? [row] : []))
  const known = await countKnown(good)
  const report = { rows: rows.length, good: good.length, bad, known, stored: null }
  if (options.dryRun || (bad.length > 0 && !options.leaveOutBad)) return report
  let stored = 0
  for (const row of good) if ((await storeEntry(actor, row)).isNew) stored += 1
  return { ...report, stored }
}

type ReadRow = { line: number; row: RequestEntry | null; messages: string[] }

/** Rows of people who stopped all contact or were erased are refused, whatever their consent says. */
async function refuseSuppressed(rows: readonly ReadRow[]): Promise<ReadRow[]> {
  const identifiers = rows.flatMap(({ row }) => (row ? identifiersOf(row.entry) : []))
  const found = await findSuppressions(db, identifiers)
  return rows.map((it) => {
    const own = it.row ? identifiersOf(it.row.entry) : []
    const messages = found
      .filter((one) => own.some(({ kind, value }) => kind === one.kind && value === one.value))
      .map(suppressionMessage)
    return messages.length > 0 ? { ...it, row: null, messages: [...it.messages, ...messages] } : it
  })
}

type CsvRow = { line: number; record: string[] }

type Row = {
  line: number
  /** Filled cells beyond the last column. */
  extraCells: number
  record: Record<string, string>
}

function readRows(csv: string): Row[] {
  const [head, ...rest] = parseCsv(csv)
  const names = withoutEmptyEnd(head?.record ?? []).map((it) => it.trim().toLowerCase())
  const unknown = names.filter((it) => !(IMPORT_COLUMNS as readonly string[]).includes(it))
  const missing = ['name', 'consent'].filter((it) => !names.includes(it))
  if (unknown.length + missing.length > 0 || new Set(names).size < names.length) {
    throw refused(
      `The first line must contain each column name once: ${IMPORT_COLUMNS.join(', ')}. Name and consent are required.${
        unknown.length > 0 ? ` Unknown columns: ${unknown.join(', ').slice(0, 200)}.` : ''
      }`,
    )
  }
  if (rest.length > MAX_IMPORT_ROWS)
    throw refused(`Import at most ${MAX_IMPORT_ROWS} rows at a time.`)
  return rest.map(({ line, record }) => ({
    line,
    extraCells: Math.max(0, withoutEmptyEnd(record).length - names.length),
    record: Object.fromEntries(
      names.map((name, index) => [name, withoutApostrophe(record[index] ?? '')]),
    ),
  }))
}

/** Spreadsheets write trailing delimiters for columns that were once used. */
const withoutEmptyEnd = (record: readonly string[]) =>
  record.slice(0, record.findLastIndex((it) => it.trim() !== '') + 1)

function parseCsv(csv: string): CsvRow[] {
  const { text, delimiter } = withDelimiter(csv)
  if (text.includes('\uFFFD'))
    throw refused('Some characters in this list cannot be read (�). Save the file as CSV UTF-8.')
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      // Shorter and longer rows are named below, with a reason that helps.
      relax_column_count: true,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    return rows.map(({ info, record }) => ({ line: info.lines, record }))
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number }
    throw refused(`Line ${lines ?? '?'} is not a valid row. Is a closing quote missing?`)
  }
}

const DELIMITERS = [',', ';', '\t'] as const

/**
 * The delimiter of a list: what its first line says (`sep=;`, as Excel writes it), or what occurs most
 * in the line of the column names.
 */
function withDelimiter(csv: string): { text: string; delimiter: string } {
  const declared = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(csv)
  // The line is replaced by an empty one, so that line numbers stay those of the file.
  if (declared?.[1]) return { text: csv.slice(declared[0].length - 1), delimiter: declared[1] }
  const head = /[^\r\n]*/.exec(csv)?.[0] ?? ''
  const count = (it: string) => head.split(it).length
  const delimiter = DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ','
  return { text: csv, delimiter }
}

const refused = (message: string) => new AppError('validation', { fields: { csv: [message] } })

type Subjects = Map<string, string>

/** Ids of the published courses and topics in these rows, by kind and slug. */
async function readSubjects(rows: readonly Row[]): Promise<Subjects> {
  const named = (kind: 'course' | 'topic') =>
    rows.map(({ record }) => record[kind]?.trim() ?? '').filter((it) => it !== '')
  const [courses, topics] = await Promise.all([
    db.course.findMany({
      where: { slug: { in: named('course') }, ...published },
      select: { id: true, slug: true },
    }),
    db.topic.findMany({
      where: { slug: { in: named('topic') }, ...published },
      select: { id: true, slug: true },
    }),
  ])
  return new Map([
    ...courses.map((it) => [`course ${it.slug}`, it.id] as const),
    ...topics.map((it) => [`topic ${it.slug}`, it.id] as const),
  ])
}

function readRow(
  { record, extraCells }: Row,
  subjects: Subjects,
): { row: RequestEntry | null; messages: string[] } {
  const cell = (name: (typeof IMPORT_COLUMNS)[number]) => record[name]?.trim() || null
  const parsed = entryFields.safeParse({
    name: cell('name') ?? '',
    email: cell('email'),
    phone: cell('phone'),
    country: cell('country')?.toUpperCase() ?? null,
    childClass: cell('class'),
    message: cell('message'),
    channel: cell('channel')?.toUpperCase() ?? null,
    language: cell('language'),
    evidence: cell('consent') ?? '',
    consentedAt: cell('consented_on'),
  })
  const messages = parsed.success ? [] : parsed.error.issues.map((it) => it.message)
  if (extraCells > 0)
    messages.push('This row has more cells than there are columns. Is a quote missing?')
  const subject = (kind: 'course' | 'topic') => {
    const slug = cell(kind)
    const id = slug === null ? null : (subjects.get(`${kind} ${slug}`) ?? null)
    if (slug !== null && id === null) messages.push(`There is no ${kind} “${slug.slice(0, 120)}”.`)
    return id
  }
  const [course, topic] = [subject('course'), subject('topic')]
  if (!parsed.success || messages.length > 0) return { row: null, messages }
  // The key depends on the parsed values, not on the layout of the list; a day counts from midnight in
  // UTC, as in lists that were imported before.
  const day = cell('consented_on')
  const consentedAt = day === null ? null : new Date(day)
  const [key = '', ...formerKeys] = importKeys({ ...parsed.data, consentedAt, course, topic })
  return { row: { origin: 'IMPORT', course, topic, key, formerKeys, entry: parsed.data }, messages }
}

async function countKnown(rows: readonly RequestEntry[]): Promise<number> {
  const keys = new Set(rows.map((it) => it.key))
  const all = [...keys, ...rows.flatMap((it) => it.formerKeys ?? [])]
  const stored = await db.submission.count({ where: { idempotencyKey: { in: all } } })
  return stored + rows.length - keys.size
}
