import { richTextToPlainText } from '#lib/blocks/rich-text.ts'
import { atBlock, atField, type Rule } from './check.ts'

/** Finds FAQs without an answer. */
export const answers: Rule = ({ texts, answers: known, namedQuestions }) => {
  const unanswered = (id: string): string | null => {
    const it = known.get(id)
    return it && richTextToPlainText(it.answer).trim() === ''
      ? `“${it.question}” has no answer yet. Write one or remove the FAQ.`
      : null
  }
  return [
    ...namedQuestions.flatMap(({ path, id }) => {
      const words = unanswered(id)
      return words ? [atField('answers', 'error', path, words)] : []
    }),
    ...texts.flatMap(({ path, doc }) =>
      doc.content.flatMap((block) =>
        block.type === 'faqSection'
          ? block.attrs.items.flatMap(({ faqId }) => {
              const words = unanswered(faqId)
              return words ? [atBlock('answers', 'error', path, block.attrs.id, words)] : []
            })
          : [],
      ),
    ),
  ]
}
