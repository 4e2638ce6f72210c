import { randomUUID } from 'node:crypto'
import { tokenHash } from '#lib/auth/derived-token.ts'
import type { Tx } from '#lib/database/db.ts'
import { accessToken } from '#lib/people/access-token.ts'

/** A link to confirm a request; longer than one to a person's data, which it does not open. */
const CONFIRM_LINK_DAYS = 7

/** Creates the one-time link with which the reader of the mailbox confirms a request. */
export async function createConfirmLink(
  tx: Tx,
  { submissionId, personId, email }: { submissionId: string; personId: string; email: string },
  now: Date,
): Promise<void> {
  const identifier = await tx.personIdentifier.findFirst({
    where: { personId, kind: 'EMAIL', value: email },
    select: { id: true },
  })
  if (!identifier) return
  const id = randomUUID()
  await tx.accessCode.create({
    data: {
      id,
      identifierId: identifier.id,
      submissionId,
      tokenHash: tokenHash(accessToken(id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + CONFIRM_LINK_DAYS * 86_400_000),
    },
    select: { id: true },
  })
}
