/** Languages in which courses are taught here, as BCP 47 tags. */
const TAGS =
  'en hi bn te mr ta ur gu kn or ml pa as ks kok mai ne sa sd mni brx doi sat de fr es pt it ja zh ar ru ko'.split(
    ' ',
  )

const english = new Intl.DisplayNames('en', { type: 'language' })
const tagByName = new Map(TAGS.map((tag) => [english.of(tag)?.toLowerCase() ?? tag, tag]))

/** The tags of languages that are named in English, such as “English and Hindi”; unknown names are left out. */
export function languageTags(names: string): string[] {
  return names
    .toLowerCase()
    .split(/,|;|\/|&|\band\b|\bor\b/)
    .flatMap((name) => tagByName.get(name.trim()) ?? [])
}
