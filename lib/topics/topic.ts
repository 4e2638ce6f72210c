export type TopicLink = { id: string; slug: string; name: string; href: string; hue: number }
