/** Whether plain text is Markdown; a single line that starts with a dash is not enough. */
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

/** Converts Markdown to HTML; the parser is loaded at the first use. */
export async function markdownToHtml(text: string): Promise<string> {
  const { marked } = await import('marked')
  return marked.parse(text, { async: false, gfm: true })
}

/** Converts plain text to HTML, one paragraph for each line. */
export function plainToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    .split(/\r?\n/)
    .filter((it) => it.trim() !== '')
    .map((it) => `<p>${it}</p>`)
    .join('')
}
