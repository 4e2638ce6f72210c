const AT_MOST = 20

/** What can be read here: no search, no form, nothing with a question mark or a number of its own. */
const READABLE = /^\/(?:articles|courses|topics)\/[a-z0-9]+(?:-[a-z0-9]+)*$|^\/faqs$/

/**
 * The pages that somebody read, the last ones last, out of what their browser sent: a line each.
 * What is no page of ours is left out.
 */
export function readPages(text: string | undefined): string[] {
  const lines = (text ?? '').slice(0, 5000).split('\n')
  const pages = lines.map((it) => it.trim()).filter((it) => it.length <= 140 && READABLE.test(it))
  return [...new Set(pages)].slice(-AT_MOST)
}

export type PageRead = { path: string; title: string }

/** Room and slug of a path, where it names something. */
export function partsOf(path: string): { room: string; slug: string } | null {
  const [, room = '', slug = ''] = path.split('/')
  return slug ? { room, slug } : null
}
