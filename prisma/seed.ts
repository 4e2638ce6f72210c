import { randomBytes } from 'node:crypto'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { activateNotice } from '#lib/consent/activate.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { db, transaction } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { createFirstAdmin, createUser, hasUsers } from '#lib/users/commands.ts'
import { articles } from './demo/articles.ts'
import { authors } from './demo/authors.ts'
import { courses } from './demo/courses.ts'
import { extraDrawings } from './demo/drawings.ts'
import { faqs } from './demo/faqs.ts'
import { demoId, media } from './demo/ids.ts'
import {
  createIdentities,
  type Item,
  isDrafted,
  publishItem,
  saveCatalogue,
  saveDraftItem,
  saveDrawing,
  saveLiveItem,
} from './demo/load.ts'
import { notices } from './demo/notices.ts'
import { pages } from './demo/pages.ts'
import { placements } from './demo/placements.ts'
import { promos } from './demo/promos.ts'
import { settings } from './demo/settings.ts'
import { topics } from './demo/topics.ts'
import { universities } from './demo/universities.ts'

type Seeding = { log: (line: string) => void }
type Seeded = { admin: { email: string; password: string } | null }

/**
 * Stores the initial content of a new installation: settings, notices and legal pages, the demo
 * content unless DEMO=0, and a first admin. A second call changes nothing; after an interrupted one
 * it stores what is missing.
 */
export async function seedOnce({ log }: Seeding): Promise<Seeded> {
  const { demo } = env()
  if (!(await isSeeded())) {
    await seedHouse(demo)
    if (demo) await seedDemo(log)
    await transaction((tx) => tx.watermark.create({ data: { name: SEEDED, at: new Date() } }))
  }
  return { admin: await firstAdmin(demo) }
}

/** The watermark that marks the initial content of an installation as complete. */
const SEEDED = 'seeded'

/** Versions before November 2026 recorded it in the audit instead of the watermark. */
async function isSeeded(): Promise<boolean> {
  const [watermark, former] = await Promise.all([
    db.watermark.findUnique({ where: { name: SEEDED }, select: { name: true } }),
    db.auditEvent.findFirst({ where: { action: 'house.seeded' }, select: { id: true } }),
  ])
  return watermark !== null || former !== null
}

async function seedHouse(demo: boolean): Promise<void> {
  const at = new Date()
  await transaction(async (tx) => {
    for (const notice of notices) await activateNotice(tx, notice, at)
  })
  const groups = demo
    ? settings
    : {
        ...settings,
        site: { ...settings.site, disclaimer: null },
        home: { ...settings.home, featuredArticleId: null, featuredCourseIds: [] },
      }
  const items = Object.entries(groups).map(([key, value]) =>
    item('SETTING', key, { key, value }, at),
  )
  await createIdentities(items)
  for (const it of items) await saveLiveItem(it)
  if (demo) return
  const legal = pages.map((it) => item('PAGE', it.snapshot.slug, it.snapshot, at))
  await createIdentities(legal)
  for (const it of legal) await saveDraftItem(it)
  for (const it of legal) await publishItem(it)
}

async function seedDemo(log: Seeding['log']): Promise<void> {
  const today = new Date()
  const drawn = [...topics, ...authors, ...universities, ...articles].map((it) => it.drawing)
  log('Creating images')
  for (const drawing of [...drawn, ...extraDrawings]) {
    await saveDrawing(drawing, media(drawing.name), today)
  }
  log('Storing content')
  const dated = <Snapshot extends { slug: string }>(
    kind: ContentKindName,
    list: readonly { snapshot: Snapshot; publishedOn?: string }[],
  ) =>
    list.map((it) =>
      item(kind, it.snapshot.slug, it.snapshot, it.publishedOn ? dayTime(it.publishedOn) : today),
    )
  const live = [...dated('AUTHOR', authors), ...dated('UNIVERSITY', universities)]
  const topicItems = dated('TOPIC', topics)
  // In this order, since content must be public before other content can show it.
  const drafted = [
    ...dated('FAQ', faqs),
    ...dated('COURSE', courses),
    ...dated('PAGE', pages),
    ...dated('PROMO', promos),
    ...dated('ARTICLE', articles),
  ]
  const placed = placements.map((it, index) => item('PLACEMENT', String(index), it, today))
  await createIdentities([...live, ...topicItems, ...drafted, ...placed])
  // Topics refer to articles to read first, which are not public yet, so topics are stored without
  // them first.
  const topicsAlone = topicItems.map((it) => ({
    ...it,
    snapshot: { ...(it.snapshot as object), startHereIds: [] },
  }))
  for (const it of [...topicsAlone, ...live]) await saveLiveItem(it)
  for (const it of drafted) await saveDraftItem(it)
  for (const course of courses) {
    await saveCatalogue(demoId('COURSE', course.snapshot.slug), course, today)
  }
  log('Publishing')
  for (const it of drafted.filter((one) => isDrafted(one.kind))) await publishItem(it)
  for (const it of [...topicItems, ...placed]) await saveLiveItem(it)
  await db.contentTotals.createMany({
    data: articles.map((it) => ({
      contentId: demoId('ARTICLE', it.snapshot.slug),
      views: it.views,
    })),
    skipDuplicates: true,
  })
}

function item<Snapshot>(kind: ContentKindName, slug: string, snapshot: Snapshot, at: Date): Item {
  return { kind, id: demoId(kind, slug), snapshot, at }
}

/** Nine in the morning in India. */
const dayTime = (day: string) => new Date(`${day}T03:30:00Z`)

/** The admin that the environment names, or, for the demo, one whose password is printed once. */
async function firstAdmin(demo: boolean): Promise<Seeded['admin']> {
  if (await hasUsers()) return null
  const named = env().admin
  const admin = named ?? {
    email: 'admin@lectern.example',
    password: randomBytes(12).toString('base64url'),
  }
  if (!named && !demo) return null
  await createFirstAdmin({ name: 'First admin', ...admin }, { printed: !named })
  if (demo) await demoStaff()
  return named ? null : admin
}

/** One user of each role; they cannot sign in until an admin sets a password. */
async function demoStaff(): Promise<void> {
  const staff = [
    ['Demo editor', 'editor@lectern.example', 'EDITOR'],
    ['Demo author', 'author@lectern.example', 'AUTHOR'],
    ['Demo counsellor', 'counsellor@lectern.example', 'COUNSELLOR'],
  ] as const
  for (const [name, email, role] of staff) {
    await createUser(SYSTEM_ACTOR, {
      name,
      email,
      role,
      password: randomBytes(24).toString('base64url'),
    })
  }
}
