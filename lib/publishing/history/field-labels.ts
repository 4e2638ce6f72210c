const known: Record<string, string> = {
  slug: 'Address',
  authorIds: 'Authors',
  reviewerId: 'Reviewed by',
  topicIds: 'Topics',
  heroMediaId: 'Image',
  heroAlt: 'Alternative text',
  courseIds: 'Pinned courses',
  contentUpdatedOn: 'Substantive change on',
  readMinutes: 'Read time in minutes',
  seoTitle: 'SEO title',
  seoDescription: 'SEO description',
  socialMediaId: 'Image for link previews',
  canonicalUrl: 'Canonical address',
  aiDisclosure: 'Disclosure of AI assistance',
  body: 'Text',
  about: 'About',
  showInHub: 'In the list of FAQs',
  startHereIds: 'Start here',
  ctaId: 'CTA',
  ctaLabel: 'Button',
  url: 'Address',
  faqId: 'Question',
  questionOverride: 'Other wording',
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
