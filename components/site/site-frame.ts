import type { ConsentNoticeView } from '#lib/consent/consent.ts'
import type { Settings } from '#lib/settings/schema.ts'

/** Settings, current consent notices, and the origin of the site without a trailing slash. */
export type SiteFrame = {
  settings: Settings
  notices: readonly ConsentNoticeView[]
  siteUrl: string
  /** For non-public pages such as previews: sends no analytics. */
  isPreview?: boolean
}
