/** Whether plain text is written in Markdown; a line that only begins with a dash is not enough. */
export function looksLikeMarkdown(text: string): boolean {
  const signs = [
    /^#{1,6} \S/m,
    /^```/m,
    /^\s*[-*+] .+\n\s*[-*+] /m,
    /^\s*\d+\. .+\n\s*\d+\. /m,
    /^> \S/m,
    /\[[^\]\n]+\]\([^)\s]+\)/,
    /\*\*\S[^*\n]*\*\*/,
    /^\|.+\|\n\|[ :|-]+\|/m,
  ]
  return signs.some((it) => it.test(text))
}

/** What it says as HTML; loaded with the first Markdown that is pasted. */
export async function markdownToHtml(text: string): Promise<string> {
  const { marked } = await import('marked')
  return marked.parse(text, { async: false, gfm: true })
}

/** Each line a paragraph. */
export function plainToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    .split(/\r?\n/)
    .filter((it) => it.trim() !== '')
    .map((it) => `<p>${it}</p>`)
    .join('')
}
