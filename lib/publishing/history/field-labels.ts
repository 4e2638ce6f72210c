const known: Record<string, string> = {
  slug: 'Slug',
  authorIds: 'Authors',
  reviewerId: 'Reviewed by',
  topicIds: 'Topics',
  heroMediaId: 'Featured image',
  heroAlt: 'Alt text',
  courseIds: 'Pinned courses',
  contentUpdatedOn: 'Updated on',
  readMinutes: 'Reading time (minutes)',
  seoTitle: 'SEO title',
  seoDescription: 'SEO description',
  socialMediaId: 'Social sharing image',
  canonicalUrl: 'Canonical URL',
  aiDisclosure: 'AI disclosure',
  body: 'Text',
  about: 'About',
  showInHub: 'Show in the list of all FAQs',
  startHereIds: 'Start here',
  ctaId: 'CTA',
  ctaLabel: 'Button',
  url: 'URL',
  faqId: 'Question',
  questionOverride: 'Question on this page',
  question: 'Question',
}

/** The label of a field of a snapshot or a block, by its name. */
export function fieldLabel(key: string): string {
  const spaced = key
    .replace(/(MediaId|Ids?)$/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return known[key] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
