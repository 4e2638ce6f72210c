/** The content of a mail, before it is rendered as HTML and text. */
export type Letter = {
  /** One line; no personal data beyond a first name. */
  subject: string
  /** Preview text, which mail clients show after the subject. */
  preview: string
  title: string
  paragraphs: string[]
  action: { label: string; href: string } | null
  /** Below the button. `isCode`: shown large, since it is typed elsewhere. */
  facts: { label: string; value: string; isCode?: boolean }[]
  /** Below the facts. */
  after: string[]
  /** Why the recipient gets this mail, in the footer. */
  why: string
  site: { name: string; address: string; organisation: string; postalAddress: string | null }
}

export type RenderedLetter = { html: string; text: string }

/** Removes line breaks and control characters, which would begin another header. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** The first word of a name, for the greeting. */
export const firstName = (name: string): string =>
  oneLine(name).split(/\s+/)[0]?.slice(0, 40) || 'Hello'

/** Organisation and postal address; many addresses begin with the name already. */
export const senderLine = ({ organisation, postalAddress }: Letter['site']): string =>
  postalAddress?.startsWith(organisation)
    ? postalAddress
    : [organisation, postalAddress].filter(Boolean).join(' · ')
