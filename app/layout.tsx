import type { ReactNode } from 'react'
import { StyleNonce, ThemeScript } from '#components/site/island.tsx'
import './globals.css'

export const metadata = {
  icons: { icon: '/icon.svg', shortcut: '/favicon.ico', apple: '/apple-touch-icon.png' },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#12141a' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script changes attributes of this element before React hydrates it.
    <html lang="en-IN" suppressHydrationWarning>
      <head>
        <StyleNonce />
        <ThemeScript />
      </head>
      <body>{children}</body>
    </html>
  )
}
