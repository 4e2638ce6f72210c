import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from './checkout.ts'

/**
 * Creates the web fonts of public pages as subsets of Literata: `node lib/setup/reading-font.ts`.
 * The result is committed, since a clone without development packages must build too. Letters
 * outside the subset use the fallback font, whose metrics are adjusted to Literata.
 */
const source = join(checkout, 'node_modules/@fontsource-variable/literata')
const target = join(checkout, 'app/fonts')

type SubsetFont = (font: Buffer, characters: string, options: object) => Promise<Buffer>

// The package has no types, and those of DefinitelyTyped are outdated.
const name: string = 'subset-font'
const { default: subsetFont } = (await import(name)) as { default: SubsetFont }

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const marks = '\u00a0\u2009\u202f–—‘’“”•…·×−±°§©→←½¼™'
const letters = 'àáâäãåæçèéêëíîïñóòöôøúüßÅÉÖÜ'

/** Italics have one weight: the browser synthesises bold italics, which are rare. Saves half the bytes. */
const weights = { normal: { min: 400, max: 700 }, italic: 400 }

for (const [style, wght] of Object.entries(weights)) {
  const whole = await readFile(join(source, `files/literata-latin-wght-${style}.woff2`))
  const subset = await subsetFont(whole, ascii + marks + letters, {
    targetFormat: 'woff2',
    variationAxes: { wght },
    keepFeatures: ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum'],
    noHinting: true,
  })
  await writeFile(join(target, `literata-${style}.woff2`), subset)
}
await copyFile(join(source, 'LICENSE'), join(target, 'LICENSE'))
