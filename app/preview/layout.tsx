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

/** Header and footer of the site around a preview. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { settings } = await getSiteFrame()
  return (
    <SiteShell settings={settings} className={`${literata.variable} ${literataItalic.variable}`}>
      {children}
    </SiteShell>
  )
}
