import { randomUUID } from 'node:crypto'
import { db, transaction } from '#lib/database/db.ts'
import { confirmRequest } from '#lib/requests/confirm-request.ts'
import { campaignOf } from '#lib/requests/request.ts'
import { readRequest } from '#lib/requests/request-body.ts'
import { submitRequest } from '#lib/requests/submit-request.ts'

const noReferer = campaignOf(null)

/** Hash of the notice in force, which is the value of a ticked checkbox. */
export async function currentNotice(purpose: string): Promise<string> {
  const row = await db.consentNotice.findFirstOrThrow({ where: { purpose, replacedAt: null } })
  return row.hash
}

type VisitorFields = { email: string; phone: string } & Record<string, string>

/** The form fields of a new visitor, with a random e-mail address and phone number. */
export async function visitor(given: Record<string, string> = {}): Promise<VisitorFields> {
  return {
    name: 'Asha Rao',
    email: `visitor-${randomUUID().slice(0, 12)}@example.in`,
    phone: `98${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
    ageBand: 'ADULT',
    consentCounselling: await currentNotice('counselling'),
    ...given,
  }
}

export function submit(fields: Record<string, string>, now = new Date()) {
  const read = readRequest(fields)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return submitRequest(read.input, noReferer, { now })
}

/** The case of a request. */
export async function leadOf(reference: string) {
  const { lead } = await db.submission.findUniqueOrThrow({
    where: { reference },
    select: { lead: { include: { person: true } } },
  })
  return lead
}

/** The reader of the mailbox confirms a request. */
export async function confirm(reference: string, now = new Date()): Promise<void> {
  const { id } = await db.submission.findUniqueOrThrow({ where: { reference } })
  await transaction((tx) => confirmRequest(tx, id, now))
}
