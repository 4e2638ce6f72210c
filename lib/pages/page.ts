import type { RichText } from '#lib/blocks/rich-text.ts'

export type PageView = {
  id: string
  slug: string
  href: string
  title: string
  summary: string
  body: RichText
  updatedAt: Date
  /** Of pages whose wording binds. */
  version: string | null
  effectiveOn: Date | null
  /** All published versions, newest first; empty for pages without. */
  versions: { version: string; effectiveOn: Date }[]
  /** Whether a later version is in force. */
  outdated: boolean
  seo: { title: string; description: string }
}
