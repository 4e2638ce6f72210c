import { atBlock, atField, type Rule } from './check.ts'

const RULE = 'alternative-text'

const FILE_NAME = /\.(png|jpe?g|gif|webp|avif|svg)$/i

/** Finds images without alternative text, or with a file name instead of one. */
export const alternativeText: Rule = ({ texts, alternatives, hero }) => [
  ...texts.flatMap(({ path, doc }) =>
    doc.content.flatMap((block) => {
      if (block.type !== 'image' || block.attrs.alt === '') return []
      const found = problem(block.attrs.alt ?? alternatives.get(block.attrs.mediaId))
      return found ? [atBlock(RULE, found[0], path, block.attrs.id, found[1])] : []
    }),
  ),
  ...heroFindings(hero, alternatives),
]

type Found = ['error' | 'warning', string] | null

function problem(alt: string | undefined): Found {
  if (alt === undefined) return null
  const text = alt.trim()
  if (text === '') {
    return [
      'error',
      'This image has no alt text. Describe what it shows, for people who cannot see it.',
    ]
  }
  return FILE_NAME.test(text)
    ? ['warning', `“${text}” is a file name. Describe what the image shows.`]
    : null
}

function heroFindings(
  hero: Parameters<Rule>[0]['hero'],
  alternatives: ReadonlyMap<string, string>,
) {
  const found = hero && problem(hero.alt ?? alternatives.get(hero.mediaId))
  return hero && found ? [atField(RULE, found[0], hero.path, found[1])] : []
}
