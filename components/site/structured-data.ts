import type { Crumb } from './breadcrumb.tsx'
import { absolute } from './page-metadata.ts'
import type { SiteFrame } from './site-frame.ts'

/** One schema.org object; undefined fields are omitted. */
export type JsonLdNode = { '@type': string; [field: string]: unknown }

export const organisationId = (frame: SiteFrame) => `${frame.siteUrl}/#organisation`

export function organisation(frame: SiteFrame): JsonLdNode {
  const { site } = frame.settings
  return {
    '@type': 'Organization',
    '@id': organisationId(frame),
    name: site.name,
    legalName: site.organisation,
    url: `${frame.siteUrl}/`,
    email: site.email,
    telephone: site.phone ?? undefined,
    logo: absolute(frame, '/icon.svg'),
  }
}

export function webSite(frame: SiteFrame): JsonLdNode {
  const { site } = frame.settings
  return {
    '@type': 'WebSite',
    '@id': `${frame.siteUrl}/#site`,
    url: `${frame.siteUrl}/`,
    name: site.name,
    description: site.description,
    publisher: { '@id': organisationId(frame) },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${frame.siteUrl}/search?q={query}`,
      'query-input': 'required name=query',
    },
  }
}

/** The visible breadcrumbs, and the page itself as the last entry. */
export function breadcrumbList(frame: SiteFrame, crumbs: readonly Crumb[], own: Crumb): JsonLdNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs, own].map((it, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: it.label,
      item: absolute(frame, it.href),
    })),
  }
}

export function itemList(
  frame: SiteFrame,
  items: readonly { name: string; href: string }[],
): JsonLdNode {
  return {
    '@type': 'ItemList',
    itemListElement: items.map((it, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: it.name,
      url: absolute(frame, it.href),
    })),
  }
}

/** Questions with their answers as shown on the page. */
export function faqPage(faqs: readonly { question: string; answerText: string }[]): JsonLdNode {
  return {
    '@type': 'FAQPage',
    mainEntity: faqs.map((it) => ({
      '@type': 'Question',
      name: it.question,
      acceptedAnswer: { '@type': 'Answer', text: it.answerText },
    })),
  }
}
