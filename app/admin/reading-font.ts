import localFont from 'next/font/local'

/** Editors write in the face that is read; it loads where there are words in it. */
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
