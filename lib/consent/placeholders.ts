import { formatTimes } from '#lib/leads/contact-preference/contact-preference.ts'

/** What a notice may take from the settings, so that it never says another number than they do. */
export const NOTICE_PLACEHOLDERS = {
  attempts: 'the maximum number of calls, such as “three times”',
} as const

type Placeholder = keyof typeof NOTICE_PLACEHOLDERS

type NoticeValues = Record<Placeholder, string>

export const noticeValues = ({ maxAttempts }: { maxAttempts: number }): NoticeValues => ({
  attempts: formatTimes(maxAttempts),
})

const PLACEHOLDER = /\{([^{}]*)\}/g

const isPlaceholder = (name: string): name is Placeholder =>
  Object.hasOwn(NOTICE_PLACEHOLDERS, name)

/** The text that visitors read: each placeholder is replaced by its value. */
export const fillNotice = (template: string, values: NoticeValues): string =>
  template.replaceAll(PLACEHOLDER, (whole, name: string) =>
    isPlaceholder(name) ? values[name] : whole,
  )

/** Words in braces that are no placeholder. */
export const unknownPlaceholders = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)]
    .map(([, name = '']) => name)
    .filter((it) => !isPlaceholder(it))

export const hasPlaceholder = (template: string): boolean => template.search(PLACEHOLDER) >= 0
