import type { ReactNode } from 'react'
import { SiteShell } from '#components/site/site-shell.tsx'
import { literata, literataItalic } from '../fonts.ts'
import { getSiteFrame } from '../site-frame.ts'
import './site.css'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { settings } = await getSiteFrame()
  return (
    <SiteShell settings={settings} className={`${literata.variable} ${literataItalic.variable}`}>
      {children}
    </SiteShell>
  )
}
