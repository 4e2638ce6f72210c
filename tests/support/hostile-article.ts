import { randomUUID } from 'node:crypto'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { unpublish } from '#lib/publishing/publication/publication.ts'
import { makeArticle } from '#prisma/factories.ts'

/** Script injections; each would set this property of `window`. */
export const HOSTILE = [
  '<script>window.hostile=1</script>',
  '"><script>window.hostile=2</script>',
  '</script><script>window.hostile=3</script>',
  '</title></style></textarea><img src=x onerror="window.hostile=4">',
  "' autofocus onfocus='window.hostile=5' x='",
  '<!--<script>window.hostile=6</script>-->',
  '<svg onload=window.hostile=7><template id="S:0"></template>',
  '{{constructor.constructor("window.hostile=8")()}} `;window.hostile=9;//`',
]

/** Publishes an article with these injections in every free text field. */
export async function makeHostileArticle(): Promise<{
  path: string
  withdraw: () => Promise<void>
}> {
  const all = HOSTILE.join(' ')
  const block = (type: string, attrs: object, text?: string) => ({
    type,
    attrs: { id: randomUUID().slice(0, 8), version: 1, ...attrs },
    ...(text === undefined ? {} : { content: [{ type: 'text', text }] }),
  })
  const made = await makeArticle({
    title: `Hostile ${HOSTILE[0]}`,
    standfirst: all.slice(0, 400),
    body: richTextSchema.parse({
      type: 'doc',
      content: [
        block('heading', { level: 2, anchor: 'typed' }, HOSTILE[3]),
        ...HOSTILE.map((value) => block('paragraph', {}, value)),
        block('codeBlock', { language: 'sql', filename: HOSTILE[1], code: all }),
        block('codeBlock', { language: 'text', filename: null, code: all }),
      ],
    }),
    aiDisclosure: all.slice(0, 600),
    corrections: [{ on: '2026-01-02', text: all }],
    seoTitle: HOSTILE[2]?.slice(0, 60) ?? null,
    seoDescription: all.slice(0, 150),
  })
  return {
    path: `/articles/${made.snapshot.slug}`,
    async withdraw() {
      await unpublish(SYSTEM_ACTOR, made)
    },
  }
}
