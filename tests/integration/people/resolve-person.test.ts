import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { findRecipient } from '#lib/outbox/recipient.ts'
import { resolvePerson } from '#lib/people/resolve-person.ts'

/** Creates records that were merged one into the next. */
async function chain(length: number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < length; index += 1) {
    const mergedIntoId = ids[0] ?? null
    const state = mergedIntoId ? 'MERGED' : 'ACTIVE'
    const { id } = await db.person.create({ data: { state, mergedIntoId } })
    ids.unshift(id)
  }
  return ids
}

it('A chain of thirty merges leads to its end, in commands and in deliveries alike', async () => {
  const ids = await chain(30)
  const [first = '', last] = [ids[0], ids.at(-1)]
  expect(await resolvePerson(db, first)).toBe(last)
  expect((await findRecipient(first))?.person.id).toBe(last)
})

it('Merges that form a cycle, and an unknown id, resolve to no person', async () => {
  const [a = '', b = ''] = await chain(2)
  await db.person.update({ where: { id: b }, data: { state: 'MERGED', mergedIntoId: a } })
  expect(await resolvePerson(db, a)).toBeNull()
  expect(await findRecipient(a)).toBeNull()
  expect(await resolvePerson(db, randomUUID())).toBeNull()
})
