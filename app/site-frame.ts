import { cache } from 'react'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { env } from '#lib/env.ts'
import { getFrame } from '#lib/settings/public-queries.ts'

/** Loads settings and notices that every page of the site needs, once for each request. */
export const getSiteFrame = cache(async (): Promise<SiteFrame> => {
  const { settings, notices } = await getFrame()
  return { settings, notices, siteUrl: env().siteUrl }
})
