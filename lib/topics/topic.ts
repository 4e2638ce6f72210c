import type { Picture } from '#lib/media/media.ts'

export type TopicLink = { id: string; slug: string; name: string; href: string; hue: number }

export type TopicCard = TopicLink & { summary: string; picture: Picture | null }
