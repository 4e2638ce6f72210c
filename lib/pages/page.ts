import type { RichText } from '#lib/blocks/rich-text.ts'

export type PageView = {
  id: string
  slug: string
  href: string
  title: string
  summary: string
  body: RichText
  updatedAt: Date
  /** Version of a legal page; null for other pages. */
  version: string | null
  effectiveOn: Date | null
  /** All published versions, newest first; empty for pages without versions. */
  versions: { version: string; effectiveOn: Date }[]
  /** Whether a newer version is in force. */
  outdated: boolean
  seo: { title: string; description: string }
}
