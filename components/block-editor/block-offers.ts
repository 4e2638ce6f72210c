import { type AnyBlock, type BlockType, blockFor, blocks } from '#lib/blocks/registry.ts'
import { UNNAMED } from './extensions/heading-anchors.ts'
import { freshId } from './fresh-id.ts'

/** A block as menus offer it. */
export type Offer = {
  key: string
  label: string
  hint: string
  group: string
  /** What else people call it. */
  words: string
  make: () => AnyBlock
}

const groups: Partial<Record<BlockType, string>> = {
  heading: 'Text',
  paragraph: 'Text',
  bulletList: 'Text',
  orderedList: 'Text',
  blockquote: 'Text',
  codeBlock: 'Text',
  divider: 'Text',
  image: 'Pictures and tables',
  video: 'Pictures and tables',
  table: 'Pictures and tables',
  comparisonTable: 'Pictures and tables',
  embed: 'Pictures and tables',
  relatedArticle: 'From the catalogue',
  promo: 'From the catalogue',
  courseRail: 'From the catalogue',
  programCard: 'From the catalogue',
  faqSection: 'From the catalogue',
  counselling: 'From the catalogue',
}

const alsoCalled: Partial<Record<BlockType, string>> = {
  paragraph: 'paragraph',
  bulletList: 'ul unordered',
  orderedList: 'ol ordered',
  codeBlock: 'listing programme',
  blockquote: 'citation',
  divider: 'line rule hr',
  faqSection: 'faq',
  relatedArticle: 'related',
  image: 'picture photo',
  embed: 'iframe',
  programCard: 'course programme',
  counselling: 'form cta call',
}

const ORDER = ['Text', 'Set apart', 'Pictures and tables', 'From the catalogue']

/** In the order of their groups, within them in that of the registry. */
export const offers: readonly Offer[] = ORDER.flatMap((group) =>
  Object.values(blocks).flatMap(({ type, label, hint }) => {
    if ((groups[type] ?? 'Set apart') !== group) return []
    const offer = { key: type, label, hint, group, words: alsoCalled[type] ?? '' }
    return type === 'heading' ? headings(offer) : [{ ...offer, make: () => blank(type) }]
  }),
)

function headings(offer: Omit<Offer, 'make'>): Offer[] {
  const names = ['Heading', 'Subheading', 'Small heading']
  return ([2, 3, 4] as const).map((level, index) => ({
    ...offer,
    key: `heading-${level}`,
    label: names[index] ?? offer.label,
    hint: index === 0 ? offer.hint : `A heading of level ${level}`,
    words: `h${level} section`,
    make: () => ({
      type: 'heading',
      attrs: { id: freshId(), version: 1, level, anchor: UNNAMED },
      content: [],
    }),
  }))
}

/** New, and without the words that stand for those to come: text is typed at once. */
function blank(type: BlockType): AnyBlock {
  const block = blockFor(type).blank(freshId()) as AnyBlock
  if (block.type === 'blockquote') return { ...block, attrs: { ...block.attrs, text: [] } }
  if (block.type === 'codeBlock') return { ...block, attrs: { ...block.attrs, code: '' } }
  if (block.type === 'resourceList') {
    const target = { label: '', kind: null, contentId: null, url: null, sponsored: false }
    return { ...block, attrs: { ...block.attrs, items: [{ target, note: '' }] } }
  }
  return block
}

/** Those that are called so, the best name first. */
export function matchingOffers(query: string): readonly Offer[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return offers
  const rank = ({ label, words }: Offer) =>
    label.toLowerCase().startsWith(wanted)
      ? 0
      : `${label} ${words}`.toLowerCase().includes(wanted)
        ? 1
        : 2
  return offers
    .filter((it) => `${it.label} ${it.words} ${it.hint}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => rank(a) - rank(b))
}
