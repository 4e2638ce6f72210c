import { Link } from '#components/blocks/link.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import type { AuthorView } from '#lib/authors/author.ts'

export function AuthorHead({ author }: { author: AuthorView }) {
  return (
    <header className="author-head">
      <Avatar name={author.name} picture={author.avatar} size="large" />
      <div className="author-head-words">
        <h1 className="page-title">{author.name}</h1>
        <p className="kicker">{author.jobTitle}</p>
        <p className="author-bio">{author.bio}</p>
        {author.expertise.length > 0 && (
          <p className="author-fields">
            <strong>Writes about</strong> {author.expertise.join(', ')}
          </p>
        )}
        {author.sameAs.length > 0 && (
          <ul className="author-fields">
            {author.sameAs.map((it) => (
              <li key={it}>
                <Link href={it} rel="me noopener">
                  {new URL(it).host}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </header>
  )
}
