import { atBlock, atField, type Rule } from './check.ts'

const RULE = 'closed-courses'

const message = (title: string) =>
  `“${title}” is closed for applications: all its intakes are over. Choose another course, or add the next intake.`

/** Finds courses that take no applications. */
export const closedCourses: Rule = ({ texts, closedCourses: closed, namedCourses }) => [
  ...namedCourses.flatMap(({ path, id }) => {
    const title = closed.get(id)
    return title === undefined ? [] : [atField(RULE, 'warning', path, message(title))]
  }),
  ...texts.flatMap(({ path, doc }) =>
    doc.content.flatMap((block) => {
      const ids =
        block.type === 'programCard'
          ? [block.attrs.courseId]
          : block.type === 'courseRail' && block.attrs.mode === 'pinned'
            ? block.attrs.courseIds
            : []
      return ids.flatMap((id) => {
        const title = closed.get(id)
        return title === undefined
          ? []
          : [atBlock(RULE, 'warning', path, block.attrs.id, message(title))]
      })
    }),
  ),
]
