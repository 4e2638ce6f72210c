import { makeCourse } from '#prisma/course-factory.ts'
import { makeArticle, makeAuthor, makeFaq, makeTopic, makeUniversity } from '#prisma/factories.ts'

export type SmallSite = {
  article: Awaited<ReturnType<typeof makeArticle>>
  articlePath: string
  /** One path of every kind of public page. */
  paths: string[]
}

/** Creates a small site with one of each kind of public content. */
export async function makeSmallSite(): Promise<SmallSite> {
  const topic = await makeTopic()
  const author = await makeAuthor()
  const university = await makeUniversity()
  const course = await makeCourse({ universityId: university.id, topicIds: [topic.id] })
  await makeFaq({ topicIds: [topic.id] })
  const article = await makeArticle({ topicIds: [topic.id], authorIds: [author.id] })
  const articlePath = `/articles/${article.snapshot.slug}`
  const paths = [
    ...['/', '/articles', articlePath, `/topics/${topic.snapshot.slug}`],
    ...[`/authors/${author.snapshot.slug}`, '/courses', `/courses/${course.snapshot.slug}`],
    ...['/faqs', '/search?q=article', '/counselling', '/feed.xml', '/sitemap.xml'],
  ]
  return { article, articlePath, paths }
}
