/** Whether plain text is Markdown; a single line that starts with a dash is not enough. */
export function looksLikeMarkdown(text: string): boolean {
  const signs = [
    /^#{1,6} \S/m,
    /^\s*```/m,
    /^\s*[-*+] .+\n\s*[-*+] /m,
    /^\s*1\. .+\n(?:.*\n)*?\s*2\. /m,
    /^\s*\d+\. .+\n\s*\d+\. /m,
    /^> \S/m,
    /\[[^\]\n]+\]\([^)\s]+\)/,
    /\*\*\S[^*\n]*\*\*/,
    /^\|.+\|\n\|[ :|-]+\|/m,
  ]
  return signs.some((it) => it.test(text))
}

/** Settings of static site generators before the text. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/

/** Tags that writers of Markdown use on purpose; any other tag is meant as text, such as \<title>. */
const MEANT_TAG =
  /^<\/?(?:a|abbr|b|blockquote|br|caption|code|del|details|div|em|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|pre|s|small|source|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)\b|^<!--/i

/** Converts Markdown to HTML; the parser is loaded at the first use. */
export async function markdownToHtml(text: string): Promise<string> {
  const { Marked } = await import('marked')
  const marked = new Marked({
    gfm: true,
    renderer: { html: ({ text: html }) => html.replaceAll(/<[^>]*>?/g, keepMeantTag) },
  })
  return marked.parse(text.replace(FRONT_MATTER, ''), { async: false })
}

const keepMeantTag = (tag: string) => (MEANT_TAG.test(tag) ? tag : escapeHtml(tag))

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Converts plain text to HTML: cells of a spreadsheet to a table, otherwise one paragraph for each line. */
export function plainToHtml(text: string): string {
  const lines = text.split(/\r?\n/).filter((it) => it.trim() !== '')
  return isTable(lines) ? tableHtml(lines) : lines.map((it) => `<p>${escapeHtml(it)}</p>`).join('')
}

/** Lines with the same number of tabs, at least one. */
function isTable(lines: readonly string[]): boolean {
  const tabs = lines.map((it) => it.split('\t').length - 1)
  return lines.length > 1 && (tabs[0] ?? 0) > 0 && tabs.every((it) => it === tabs[0])
}

function tableHtml(lines: readonly string[]): string {
  const rows = lines.map((line) => {
    const cells = line.split('\t').map((it) => `<td>${escapeHtml(it)}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><tbody>${rows.join('')}</tbody></table>`
}

/**
 * Code of an editor as a code block in its language, with its indentation. A single line is text. Null:
 * the other editor held no code.
 *
 * @param metadata what VS Code puts on the clipboard beside the text
 */
export function codeToHtml(text: string, metadata: string): string | null {
  const mode = /"mode"\s*:\s*"([\w+#-]+)"/.exec(metadata)?.[1] ?? ''
  if (!text.trim().includes('\n') || /^(markdown|plaintext|)$/.test(mode)) return null
  return `<pre><code class="language-${mode}">${escapeHtml(text)}</code></pre>`
}
