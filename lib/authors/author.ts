import type { Picture } from '#lib/media/media.ts'

export type AuthorCard = {
  id: string
  slug: string
  name: string
  jobTitle: string
  bio: string
  href: string
  avatar: Picture | null
}

/** What an author box shows. */
export type SignedAuthor = AuthorCard & { articleCount: number }

export type AuthorView = AuthorCard & { expertise: string[]; sameAs: string[] }
