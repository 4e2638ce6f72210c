import { randomUUID } from 'node:crypto'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { type Actor, type Role, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import type { AuthorSnapshot } from '#lib/authors/schema.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { activateNotice } from '#lib/consent/activate.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db, transaction } from '#lib/database/db.ts'
import type { FaqSnapshot } from '#lib/faqs/schema.ts'
import type { PlacementSnapshot } from '#lib/placements/schema.ts'
import type { PromoSnapshot } from '#lib/promos/schema.ts'
import type { ContentKind } from '#lib/publishing/core/content-kind.ts'
import { type ContentVersion, createDraft } from '#lib/publishing/drafts/drafts.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import type { TopicSnapshot } from '#lib/topics/schema.ts'
import type { UniversitySnapshot } from '#lib/universities/schema.ts'
import { parseInline } from './demo/inline-markdown.ts'
import { notices } from './demo/notices.ts'
import { settings } from './demo/settings.ts'

/**
 * A row for tests and benchmarks, created through the product's own commands. Each factory takes the
 * fields that the test is about and fills in the rest; names and slugs are unique.
 */
export type Made<Snapshot> = ContentVersion & { snapshot: Snapshot }

export const unique = (word: string) => `${word}-${randomUUID().slice(0, 8)}`

export function paragraphs(...texts: string[]): RichText {
  return {
    type: 'doc',
    content: texts.map((text, index) => ({
      type: 'paragraph',
      attrs: { id: `p${index + 1}`, version: 1 },
      content: parseInline(text),
    })),
  }
}

/** Creates a user who cannot sign in, unless a real password hash is given. */
export async function makeUser(
  role: Role,
  passwordHash = 'nobody',
): Promise<Actor & { email: string }> {
  const user = await db.user.create({
    data: {
      name: `${role} of the test`,
      email: `${unique(role.toLowerCase())}@test.example`,
      role,
      passwordHash,
    },
    select: { id: true, email: true },
  })
  return { ...user, role }
}

export function makeTopic(given: Partial<TopicSnapshot> = {}) {
  return live<TopicSnapshot>(contentKinds.TOPIC, {
    name: 'A topic',
    slug: unique('topic'),
    summary: 'What it is about.',
    introduction: paragraphs('An introduction.'),
    hue: 262,
    parentId: null,
    position: 0,
    mediaId: null,
    startHereIds: [],
    seoTitle: null,
    seoDescription: null,
    ...given,
  })
}

export function makeAuthor(given: Partial<AuthorSnapshot> = {}) {
  return live<AuthorSnapshot>(contentKinds.AUTHOR, {
    name: 'An author',
    slug: unique('author'),
    jobTitle: 'Writer',
    bio: 'Writes.',
    expertise: [],
    sameAs: [],
    avatarMediaId: null,
    ...given,
  })
}

export function makeUniversity(given: Partial<UniversitySnapshot> = {}) {
  return live<UniversitySnapshot>(contentKinds.UNIVERSITY, {
    name: 'A university',
    shortName: 'AU',
    slug: unique('university'),
    city: 'Pune',
    country: 'IN',
    about: 'Teaches.',
    hue: 155,
    logoMediaId: null,
    website: null,
    recognition: { status: 'RECOGNISED', regulator: 'UGC', reference: 'test', asOf: '2026-01-01' },
    ...given,
  })
}

export function makePlacement(given: Partial<PlacementSnapshot> & { promoId: string }) {
  return live<PlacementSnapshot>(contentKinds.PLACEMENT, {
    slot: 'UNDER_ARTICLE',
    topicId: null,
    priority: 0,
    startsAt: null,
    endsAt: null,
    active: true,
    ...given,
  })
}

export function draftArticle(given: Partial<ArticleSnapshot> = {}, actor: Actor = SYSTEM_ACTOR) {
  const title = given.title ?? unique('Article')
  return drafted<ArticleSnapshot>(actor, contentKinds.ARTICLE, {
    title,
    slug: unique('article'),
    standfirst: 'What it says in short.',
    body: paragraphs('Some words.'),
    level: null,
    authorIds: [],
    reviewerId: null,
    reviewedOn: null,
    topicIds: [],
    heroMediaId: null,
    heroAlt: null,
    courseIds: [],
    placements: [],
    contentUpdatedOn: null,
    readMinutes: null,
    showViews: true,
    targetQuery: null,
    seoTitle: null,
    seoDescription: null,
    canonicalUrl: null,
    socialMediaId: null,
    corrections: [],
    aiDisclosure: null,
    ...given,
  })
}

export const makeArticle = async (given: Partial<ArticleSnapshot> = {}) =>
  published(await draftArticle(given))

export function draftFaq(given: Partial<FaqSnapshot> = {}, actor: Actor = SYSTEM_ACTOR) {
  return drafted<FaqSnapshot>(actor, contentKinds.FAQ, {
    question: unique('Why is that so'),
    slug: unique('faq'),
    answer: paragraphs('Because.'),
    topicIds: [],
    showInHub: true,
    contentUpdatedOn: null,
    ...given,
  })
}

export const makeFaq = async (given: Partial<FaqSnapshot> = {}) => published(await draftFaq(given))

function draftPromo(given: Partial<PromoSnapshot> = {}) {
  return drafted<PromoSnapshot>(SYSTEM_ACTOR, contentKinds.PROMO, {
    name: unique('Promo'),
    slug: unique('promo'),
    variant: 'TEXT',
    title: 'Something to look at',
    text: [],
    targets: [
      { label: 'All courses', kind: null, contentId: null, url: '/courses', sponsored: false },
    ],
    ctaId: 'test',
    ctaLabel: 'Look',
    thankYou: null,
    ...given,
  })
}

export const makePromo = async (given: Partial<PromoSnapshot> = {}) =>
  published(await draftPromo(given))

/** Creates the settings and consent notices that every page needs. */
export async function makeSite(): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
    const known = await db.setting.findUnique({ where: { key }, select: { id: true } })
    if (known) continue
    const group =
      key === 'home' ? { ...settings.home, featuredArticleId: null, featuredCourseIds: [] } : value
    await live(contentKinds.SETTING, { key: key as keyof typeof settings, value: group })
  }
  await transaction(async (tx) => {
    for (const notice of notices) await activateNotice(tx, notice, new Date())
  })
}

async function live<Snapshot>(
  kind: ContentKind<Snapshot>,
  snapshot: Snapshot,
): Promise<Made<Snapshot>> {
  return { ...(await saveLive(SYSTEM_ACTOR, kind, { version: null, snapshot })), snapshot }
}

export async function drafted<Snapshot>(
  actor: Actor,
  kind: ContentKind<Snapshot>,
  snapshot: Snapshot,
): Promise<Made<Snapshot>> {
  return { ...(await createDraft(actor, kind, { snapshot })), snapshot }
}

export async function published<Snapshot>(made: Made<Snapshot>): Promise<Made<Snapshot>> {
  const { id, lockVersion } = await publish(SYSTEM_ACTOR, made)
  return { ...made, id, lockVersion }
}
