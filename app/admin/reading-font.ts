import localFont from 'next/font/local'

/** The reading typeface for the block editor; it is loaded only if text uses it. */
export const readingFont = localFont({
  src: [
    { path: '../fonts/literata-normal.woff2', weight: '400 700', style: 'normal' },
    { path: '../fonts/literata-italic.woff2', weight: '400', style: 'italic' },
  ],
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'font-family', value: 'Literata' }],
  variable: '--literata',
})
