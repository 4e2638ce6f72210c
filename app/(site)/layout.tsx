import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SiteShell } from '#components/site/site-shell.tsx'
import { shownPath } from '#lib/internal-request.ts'
import { literata, literataItalic } from '../fonts.ts'
import { getSiteFrame } from '../site-frame.ts'
import './site.css'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [{ settings, siteUrl }, given] = await Promise.all([getSiteFrame(), headers()])
  return (
    <SiteShell
      settings={settings}
      path={shownPath(given)}
      siteUrl={siteUrl}
      className={`${literata.variable} ${literataItalic.variable}`}
    >
      {children}
    </SiteShell>
  )
}
