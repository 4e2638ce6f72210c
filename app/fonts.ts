import localFont from 'next/font/local'

/**
 * One family of two files made by lib/setup/reading-font.ts: the roman is preloaded, the italic
 * loads where a page has italics. tokens.css holds the fallback of the same width.
 */
export const literata = localFont({
  src: './fonts/literata-normal.woff2',
  weight: '400 700',
  style: 'normal',
  display: 'swap',
  adjustFontFallback: false,
  declarations: [{ prop: 'font-family', value: 'Literata' }],
  variable: '--literata',
})

export const literataItalic = localFont({
  src: './fonts/literata-italic.woff2',
  weight: '400',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'font-family', value: 'Literata' }],
  variable: '--literata-italic',
})
