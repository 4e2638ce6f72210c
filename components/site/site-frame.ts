import type { ConsentNoticeView } from '#lib/consent/consent.ts'
import type { Settings } from '#lib/settings/schema.ts'

/** Settings, consent texts in force and the origin of the site, without a slash at its end. */
export type SiteFrame = {
  settings: Settings
  notices: readonly ConsentNoticeView[]
  siteUrl: string
  /** For non-public pages such as previews: sends no analytics. */
  isPreview?: boolean
}
