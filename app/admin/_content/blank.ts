import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import type { AuthorSnapshot } from '#lib/authors/schema.ts'
import { emptyRichText } from '#lib/blocks/rich-text.ts'
import type { CourseSnapshot } from '#lib/courses/schema.ts'
import type { FaqSnapshot } from '#lib/faqs/schema.ts'
import type { PageSnapshot } from '#lib/pages/schema.ts'
import type { PlacementSnapshot } from '#lib/placements/schema.ts'
import type { PromoSnapshot } from '#lib/promos/schema.ts'
import type { RedirectSnapshot } from '#lib/redirects/schema.ts'
import type { TopicSnapshot } from '#lib/topics/schema.ts'
import type { UniversitySnapshot } from '#lib/universities/schema.ts'

const noSeo = { seoTitle: null, seoDescription: null }

export const blankArticle = (): ArticleSnapshot => ({
  title: '',
  slug: '',
  standfirst: '',
  body: emptyRichText(),
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
  ...noSeo,
  canonicalUrl: null,
  socialMediaId: null,
  corrections: [],
  aiDisclosure: null,
})

export const blankFaq = (): FaqSnapshot => ({
  question: '',
  slug: '',
  answer: emptyRichText(),
  topicIds: [],
  showInHub: true,
  contentUpdatedOn: null,
})

export const blankPage = (): PageSnapshot => ({
  title: '',
  slug: '',
  summary: '',
  body: emptyRichText(),
  version: null,
  effectiveOn: null,
  ...noSeo,
  contentUpdatedOn: null,
})

export const blankPromo = (): PromoSnapshot => ({
  name: '',
  slug: '',
  variant: 'TEXT',
  title: '',
  text: [],
  targets: [],
  ctaId: '',
  ctaLabel: '',
  thankYou: null,
})

export const blankCourse = (): CourseSnapshot => ({
  title: '',
  shortTitle: null,
  slug: '',
  summary: '',
  about: emptyRichText(),
  universityId: '',
  topicIds: [],
  level: 'BEGINNER',
  credential: 'CERTIFICATE',
  mode: 'ONLINE',
  language: 'English',
  durationMonths: 6,
  hoursPerWeekMin: 6,
  hoursPerWeekMax: 8,
  badge: null,
  sellingPoints: [],
  eligibility: [],
  curriculum: [],
  outcomes: [],
  faculty: [],
  recognition: { status: 'PENDING', regulator: null, reference: null, asOf: null, note: null },
  faqs: [],
  brochureMediaId: null,
  ...noSeo,
  contentUpdatedOn: null,
})

export const blankTopic = (): TopicSnapshot => ({
  name: '',
  slug: '',
  summary: '',
  introduction: emptyRichText(),
  hue: 262,
  parentId: null,
  position: 0,
  mediaId: null,
  startHereIds: [],
  ...noSeo,
})

export const blankAuthor = (): AuthorSnapshot => ({
  name: '',
  slug: '',
  jobTitle: '',
  bio: '',
  expertise: [],
  sameAs: [],
  avatarMediaId: null,
})

export const blankUniversity = (): UniversitySnapshot => ({
  name: '',
  shortName: '',
  slug: '',
  city: '',
  country: 'IN',
  about: '',
  hue: 200,
  logoMediaId: null,
  website: null,
  recognition: { status: 'PENDING', regulator: null, reference: null, asOf: null },
})

export const blankPlacement = (): PlacementSnapshot => ({
  slot: 'RAIL_CARD',
  topicId: null,
  promoId: '',
  priority: 0,
  startsAt: null,
  endsAt: null,
  active: true,
})

export const blankRedirect = (): RedirectSnapshot => ({
  fromPath: '/',
  toPath: null,
  permanent: true,
  note: null,
})
