/** What a mail says, before it is drawn as HTML and text. */
export type Letter = {
  /** One line; no personal data beyond a first name. */
  subject: string
  /** What a list of mails shows after the subject. */
  preview: string
  title: string
  paragraphs: string[]
  action: { label: string; href: string } | null
  /** Under the button. `isCode`: it is typed elsewhere, so it stands large. */
  facts: { label: string; value: string; isCode?: boolean }[]
  /** Under the facts. */
  after: string[]
  /** Why somebody gets this, at the foot. */
  why: string
  site: { name: string; address: string; organisation: string; postalAddress: string | null }
}

export type RenderedLetter = { html: string; text: string }

/** A header is one line: what would begin another one is taken out. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** How somebody is greeted; never more of a name than its first word. */
export const firstName = (name: string): string =>
  oneLine(name).split(/\s+/)[0]?.slice(0, 40) || 'Hello'

/** Who stands behind the mail, and where; many addresses begin with the name already. */
export const senderLine = ({ organisation, postalAddress }: Letter['site']): string =>
  postalAddress?.startsWith(organisation)
    ? postalAddress
    : [organisation, postalAddress].filter(Boolean).join(' · ')
