import { parse, html as spec, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** All parts of a page in order, one line each: elements with all attributes, texts, end tags. */
export type Outline = {
  lines: string[]
  /** The scripts that public pages do not have. */
  scripts: { src: string | null; text: string }[]
}

/**
 * Parses a page as a browser would and leaves out exactly what the front may remove: scripts except
 * our own and data, preloads of scripts, comments. Texts separated by a comment are joined.
 */
export function outline(page: string): Outline {
  const result: Outline = { lines: [], scripts: [] }
  const tree = parse(page)
  result.lines.push(`mode ${tree.mode}`)
  for (const child of tree.childNodes) write(child, result)
  return result
}

function write(node: Tree.ChildNode, { lines, scripts }: Outline): void {
  if ('value' in node) writeText(node.value, lines)
  else if (!('tagName' in node)) {
    if (node.nodeName !== '#comment') lines.push(node.nodeName)
  } else if (node.tagName === 'script' && !isOurs(node)) scripts.push(scriptOf(node))
  else if (!(node.tagName === 'link' && preloadsScript(node))) {
    const attributes = node.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    const foreign = node.namespaceURI === spec.NS.HTML ? '' : `{${node.namespaceURI}} `
    lines.push(`<${foreign}${node.tagName}${attributes.join('')}>`)
    const children = 'content' in node ? node.content.childNodes : node.childNodes
    for (const child of children) write(child, { lines, scripts })
    lines.push(`</${node.tagName}>`)
  }
}

function writeText(value: string, lines: string[]): void {
  const last = lines.at(-1)
  if (last?.startsWith('"')) lines[lines.length - 1] = JSON.stringify(JSON.parse(last) + value)
  else lines.push(JSON.stringify(value))
}

const attribute = ({ attrs }: Tree.Element, name: string) =>
  attrs.find((one) => one.name === name)?.value ?? null

const isOurs = (script: Tree.Element) =>
  attribute(script, 'type') === 'application/ld+json' ||
  /^\/islands\/[\w-]+\.[A-Z0-9]{8}\.js$/.test(attribute(script, 'src') ?? '')

const preloadsScript = (link: Tree.Element) =>
  attribute(link, 'rel') === 'modulepreload' ||
  (attribute(link, 'rel') === 'preload' && attribute(link, 'as') === 'script')

const scriptOf = (script: Tree.Element) => ({
  src: attribute(script, 'src'),
  text: script.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
})
