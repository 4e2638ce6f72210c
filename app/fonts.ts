import localFont from 'next/font/local'

/**
 * One font family in two files, made by lib/setup/reading-font.ts: the roman is preloaded, the
 * italic is loaded on pages that use it. tokens.css defines a fallback of the same width.
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
