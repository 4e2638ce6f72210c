import { db } from '#lib/database/db.ts'
import { readMergeMoves } from '#lib/people/merge-moves.ts'
import { type Letter, oneLine } from './letter.ts'

/** The newest request with an address of its own that a merge moved to another record; null: none. */
export async function findMergedRequest(fromId: string, intoId: string) {
  const merge = await db.personMerge.findFirst({
    where: { fromId, undoneAt: null },
    select: { moved: true },
    orderBy: { createdAt: 'desc' },
  })
  if (!merge) return null
  const { submissions } = readMergeMoves(merge.moved)
  const others = await db.submission.findMany({
    where: { personId: intoId, id: { notIn: submissions }, email: { not: null } },
    select: { email: true },
  })
  const known = others.flatMap((it) => it.email ?? [])
  return db.submission.findFirst({
    where: { id: { in: submissions }, email: { not: null, notIn: known }, withdrawnAt: null },
    select: { email: true, reference: true },
    orderBy: { createdAt: 'desc' },
  })
}

/** Says that staff joined a request with another record, without anything of that record. */
export function mergedLetter(
  { reference, href }: { reference: string; href: string },
  site: Letter['site'],
): Letter {
  return {
    subject: oneLine(`Your request is filed with another one (${reference})`),
    preview: 'Please tell us if that is wrong.',
    title: 'Your request is filed with another one',
    paragraphs: [
      'We believe that your request and another one with the same phone number or e-mail address come from the same person, and have filed them together.',
      'Nobody sees your request under the other address before you confirm this mailbox.',
    ],
    facts: [{ label: 'Reference', value: reference }],
    action: { label: 'See your data', href },
    after: ['If the other request is not yours, please reply to this e-mail: we undo it.'],
    why: `You receive this because counselling by ${site.name} was requested with this address.`,
    site,
  }
}
