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
    subject: oneLine(`We have combined two of your requests (${reference})`),
    preview: 'Please tell us if this is wrong.',
    title: 'We have combined two of your requests',
    paragraphs: [
      'We think that your request and another one with the same phone number or e-mail address come from the same person, so we have combined them.',
      'Your request cannot be seen from the other address until you confirm this one.',
    ],
    facts: [{ label: 'Reference', value: reference }],
    action: { label: 'See your data', href },
    after: [
      'If the other request is not yours, please reply to this e-mail and we will separate them again.',
    ],
    why: `You are receiving this e-mail because someone requested counselling from ${site.name} with this address.`,
    site,
  }
}
