import { z } from 'zod'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema } from './fields.ts'

/** Hosts whose pages may be embedded; each entry covers exactly that host. */
export const EMBED_HOSTS = [
  'codepen.io',
  'codesandbox.io',
  'play.rust-lang.org',
  'www.openstreetmap.org',
] as const

function isAllowedEmbed(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, host, username } = new URL(value)
  return (
    protocol === 'https:' && username === '' && (EMBED_HOSTS as readonly string[]).includes(host)
  )
}

/** The page of a pen or sandbox that may be framed, for the address that the browser shows. */
export function embedAddress(text: string): string {
  return text
    .replace(
      /^https:\/\/codepen\.io\/([\w-]+)\/(?:pen|full|details)\/(\w+)/,
      'https://codepen.io/$1/embed/$2',
    )
    .replace(/^https:\/\/codesandbox\.io\/s\//, 'https://codesandbox.io/embed/')
}

const schema = blockSchema('embed', {
  url: z
    .string()
    .refine(isAllowedEmbed, `Only pages of ${EMBED_HOSTS.join(', ')} can be embedded.`)
    .meta({ label: 'URL' }),
  title: requiredText('Title'),
  height: z.int().min(100).max(1200).meta({ label: 'Height (pixels)' }),
})

type EmbedBlock = z.infer<typeof schema>

export const embed = defineBlock<EmbedBlock>({
  type: 'embed',
  version: 1,
  label: 'Embed',
  hint: 'A page from an allowed site, loaded on click',
  group: 'Images and tables',
  keywords: 'iframe',
  schema,
  blank: (id) => ({
    type: 'embed',
    attrs: { id, version: 1, url: 'https://codesandbox.io/', title: '…', height: 400 },
  }),
  empty: (id) => ({ type: 'embed', attrs: { id, version: 1, url: '', title: '', height: 400 } }),
  normalise: (block) => {
    const url = embedAddress(block.attrs.url.trim())
    return url === block.attrs.url ? block : { ...block, attrs: { ...block.attrs, url } }
  },
  text: ({ attrs }) => attrs.title,
  references: () => [],
})
