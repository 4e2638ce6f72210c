import type { RichText } from '#lib/blocks/rich-text.ts'
import {
  atBlock,
  atField,
  type Checked,
  type CheckFinding,
  type CheckTarget,
  type Rule,
} from './check.ts'
import { linksOf, pathOf } from './inner-links.ts'

const RULE = 'broken-links'

/** Finds links that lead nowhere or to a draft. */
export const brokenLinks: Rule = (it) => [
  ...it.texts.flatMap(({ path, doc }) => inText(it, path, doc)),
  ...trashedReferences(it),
]

function inText({ targets, addresses }: Checked, path: string, doc: RichText): CheckFinding[] {
  const anchors = new Set(
    doc.content.flatMap((block) => (block.type === 'heading' ? [`#${block.attrs.anchor}`] : [])),
  )
  return doc.content.flatMap((block) => {
    const say = (severity: 'error' | 'warning', words: string) =>
      atBlock(RULE, severity, path, block.attrs.id, words)
    return linksOf(block).flatMap((link) => {
      if ('contentId' in link) {
        const finding = ofTarget(targets.get(link.contentId))
        return finding ? [say(...finding)] : []
      }
      const { href } = link
      if (href.startsWith('#')) {
        return anchors.has(href) || href === '#'
          ? []
          : [
              say(
                'warning',
                `A link points to “${href}”, but no heading on this page has that anchor.`,
              ),
            ]
      }
      const own = pathOf(href)
      return own !== null && addresses.get(own) === false
        ? [
            say(
              'error',
              `A link points to ${own}, but there is no such page. Correct or remove the link.`,
            ),
          ]
        : []
    })
  })
}

type Problem = ['error' | 'warning', string]

function ofTarget(target: CheckTarget | undefined): Problem | null {
  switch (target?.state) {
    case 'draft':
      return [
        'warning',
        `A link points to “${target.title}”, which is not published. Until it is, readers see the text without the link.`,
      ]
    case 'bin':
      return [
        'error',
        `A link points to “${target.title}”, which is in the trash. Remove the link.`,
      ]
    case 'missing':
      return ['error', 'A link points to content that no longer exists. Remove the link.']
    default:
      return null
  }
}

/** Finds references outside of the body (authors, pinned courses) to contents in the trash. */
function trashedReferences({ references, targets, texts }: Checked): CheckFinding[] {
  const inTexts = new Set(
    texts.flatMap(({ doc }) =>
      doc.content.flatMap((block) =>
        linksOf(block).flatMap((it) => ('contentId' in it ? [it.contentId] : [])),
      ),
    ),
  )
  const others = references.filter((it) => !inTexts.has(it.id))
  return others.flatMap(({ id, role }) => {
    const target = targets.get(id)
    return target?.state === 'bin'
      ? [atField(RULE, 'error', 'form', `“${target.title}” (${role}) is in the trash. Remove it.`)]
      : []
  })
}
