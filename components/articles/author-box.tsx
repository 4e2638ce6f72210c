import { Avatar } from '#components/ui/avatar.tsx'
import type { SignedAuthor } from '#lib/authors/author.ts'
import { plural } from '#lib/format/plural.ts'

/** Characters; a longer biography is folded after the last sentence that ends within them. */
const FOLD_AFTER_CHARS = 220

export function AuthorBox({ author }: { author: SignedAuthor }) {
  const [first, rest] = splitBio(author.bio)
  return (
    <section className="author-box" aria-label={`About ${author.name}`}>
      <Avatar name={author.name} picture={author.avatar} size="large" />
      <div className="author-box-words">
        <p className="author-box-name">
          <a href={author.href} rel="author">
            {author.name}
          </a>
        </p>
        <p className="author-box-facts">
          {author.jobTitle} ·{' '}
          {plural(author.articleCount, {
            one: '# article published',
            other: '# articles published',
          })}
        </p>
        <p>{first}</p>
        {rest && (
          <details className="author-box-more">
            <summary>Read more</summary>
            <p>{rest}</p>
          </details>
        )}
      </div>
    </section>
  )
}

function splitBio(bio: string): [first: string, rest: string | null] {
  if (bio.length <= FOLD_AFTER_CHARS) return [bio, null]
  const end = bio.slice(0, FOLD_AFTER_CHARS).search(/[.!?]\s[^.!?]*$/)
  return end < 0 ? [bio, null] : [bio.slice(0, end + 1), bio.slice(end + 1).trim()]
}
