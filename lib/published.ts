/** Where-filter for contents that anybody may read: published, and not in the trash. */
export const PUBLISHED_CONTENT = { state: 'PUBLISHED', deletedAt: null } as const

/** The same for the row of a kind (Article, Course …). */
export const published = { content: PUBLISHED_CONTENT } as const
