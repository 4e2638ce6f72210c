import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteShell } from '#components/site/site-shell.tsx'
import { literata, literataItalic } from '../fonts.ts'
import { getSiteFrame } from '../site-frame.ts'
import '../(site)/site.css'
import './preview.css'

export const metadata: Metadata = {
  title: 'Preview',
  robots: { index: false, follow: false },
}

/** The frame of the site around what is not public yet. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { settings } = await getSiteFrame()
  return (
    <SiteShell settings={settings} className={`${literata.variable} ${literataItalic.variable}`}>
      {children}
    </SiteShell>
  )
}
