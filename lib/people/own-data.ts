import { CONSENT_PURPOSES, purposeLabel } from '#lib/consent/consent.ts'
import { db } from '#lib/database/db.ts'
import { dayAndTime } from '#lib/format/zoned-time.ts'
import { dispositionRules } from '#lib/leads/calling/dispositions.ts'
import { formatDays } from '#lib/leads/contact-preference/contact-preference.ts'
import { channelLabel, formatHour, visitorTime } from '#lib/leads/contact-preference/sentences.ts'
import { stageLabel } from '#lib/leads/lead.ts'
import { isLeadEventKind, leadEvents } from '#lib/leads/lead-event.ts'
import { formatTouch, storedTouch } from '#lib/requests/touch.ts'
import { type PersonalDataPart, type PersonalValue, partTitle } from './collect-personal-data.ts'

type ReadablePart = { title: string; rows: { what: string; value: string }[][] }

type Names = {
  timeZone: string
  /** Notices by hash, courses and topics by id. */
  texts: ReadonlyMap<string, string>
}

/** The stored data of a person in words: dates in their time zone, names instead of ids. */
export async function readableData(
  parts: readonly PersonalDataPart[],
  timeZone: string,
): Promise<ReadablePart[]> {
  const names = { timeZone, texts: await readTexts(parts) }
  return parts.map(({ kind, rows }) => ({
    title: partTitle(kind),
    rows: rows.map((row) => row.flatMap((it) => inWords(kind, it, names))),
  }))
}

/** The time zone in which a person was promised to be called; null: they have no case. */
export async function timeZoneOfPersons(personIds: readonly string[]): Promise<string | null> {
  const lead = await db.lead.findFirst({
    where: { personId: { in: [...personIds] } },
    select: { timeZone: true },
    orderBy: { lastRequestedAt: 'desc' },
  })
  return lead?.timeZone ?? null
}

async function readTexts(parts: readonly PersonalDataPart[]): Promise<Map<string, string>> {
  const valuesOf = (key: string) =>
    parts.flatMap(({ rows }) =>
      rows.flatMap((row) => row.filter((it) => it.key === key).map((it) => String(it.value))),
    )
  const ids = (key: string) => valuesOf(key).filter((it) => /^[0-9a-f-]{36}$/.test(it))
  const [notices, courses, topics] = await Promise.all([
    db.consentNotice.findMany({
      where: { hash: { in: valuesOf('noticeHash') } },
      select: { hash: true, text: true, version: true },
    }),
    db.course.findMany({
      where: { id: { in: ids('courseId') } },
      select: { id: true, title: true },
    }),
    db.topic.findMany({ where: { id: { in: ids('topicId') } }, select: { id: true, name: true } }),
  ])
  return new Map([
    ...notices.map((it) => [it.hash, `${it.text} (version ${it.version})`] as const),
    ...courses.map((it) => [it.id, it.title] as const),
    ...topics.map((it) => [it.id, it.name] as const),
  ])
}

/** Columns that another one says better: each mail once, as text; the interest by its name. */
const LEFT_OUT = ['html', 'interest', 'previousState']

type InWords = (value: unknown, names: Names) => string

const table =
  (labels: Readonly<Record<string, string>>): InWords =>
  (value) =>
    labels[String(value)] ?? String(value)

const named: InWords = (value, { texts }) => texts.get(String(value)) ?? String(value)

const WORDS: Readonly<Record<string, InWords>> = {
  purpose: (value) =>
    purposeLabel[CONSENT_PURPOSES.find((it) => it === value) ?? 'counselling'] ?? String(value),
  action: table({ GRANTED: 'you agreed', WITHDRAWN: 'you withdrew it', EXPIRED: 'it expired' }),
  noticeHash: named,
  courseId: named,
  topicId: named,
  ageBand: table({ ADULT: 'yourself, 18 or older', PARENT_OF_MINOR: 'your child' }),
  origin: table({
    SITE: 'on this site',
    CALL: 'by phone',
    WALK_IN: 'in person',
    IMPORT: 'from a list',
  }),
  jurisdiction: table({
    IN: 'India',
    EU: 'European Union',
    GB: 'United Kingdom',
    OTHER: 'another country',
  }),
  channel: table(channelLabel),
  stage: table(stageLabel),
  disposition: (value) =>
    Object.hasOwn(dispositionRules, String(value))
      ? dispositionRules[value as keyof typeof dispositionRules].receiptText
      : String(value),
  callDays: (value) => formatDays(value as number[]),
  callFrom: (value) => formatHour(Number(value)),
  callUntil: (value) => formatHour(Number(value)),
  elapsedMs: (value) => `${Math.round(Number(value) / 1000)} seconds`,
  doNotContact: (value) => (value ? 'yes' : 'no'),
  kind: (value) =>
    isLeadEventKind(String(value))
      ? leadEvents[String(value) as keyof typeof leadEvents].label
      : String(value),
  data: (value) => {
    const { note, because } = (value ?? {}) as { note?: unknown; because?: unknown }
    return [note, because].filter((it) => typeof it === 'string' && it !== '').join('; ')
  },
  firstTouch: (value) => formatTouch(storedTouch(value) ?? {}),
  lastTouch: (value) => formatTouch(storedTouch(value) ?? {}),
}

function inWords(kind: string, { key, what, value }: PersonalValue, names: Names) {
  if (value === null || value === undefined || value === '' || LEFT_OUT.includes(key)) return []
  const text = wordsOf(kind, key, value, names)
  return text === '' ? [] : [{ what, value: text }]
}

function wordsOf(kind: string, key: string, value: unknown, names: Names): string {
  if (value instanceof Date) {
    // Consents are evidence to the second; everything else is said to the minute.
    return kind === 'ConsentEvent'
      ? dayAndTime(value, names.timeZone)
      : visitorTime(value, names.timeZone)
  }
  // A channel, a stage or a kind of another table may be a word of another system.
  if (kind === 'InboundOutcome') return String(value)
  const words = WORDS[key]
  if (words) return words(value, names)
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
