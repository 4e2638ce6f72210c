import { cache } from 'react'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { env } from '#lib/env.ts'
import { getFrame } from '#lib/settings/public-queries.ts'

/** What every page of the site stands in; asked for once a request, by whoever needs it. */
export const getSiteFrame = cache(async (): Promise<SiteFrame> => {
  const { settings, notices } = await getFrame()
  return { settings, notices, siteUrl: env().siteUrl }
})
