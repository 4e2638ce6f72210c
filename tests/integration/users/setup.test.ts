import { describe, expect, it } from 'vitest'
import { db, transaction } from '#lib/database/db.ts'
import { createFirstAdmin } from '#lib/users/commands.ts'
import { isSetupToken, setupToken } from '#lib/users/setup-token.ts'
import { POST } from '../../../app/api/auth/setup/route.ts'

const fields = {
  name: 'First',
  email: 'first@test.example',
  password: 'seven green lanterns walk',
}
const post = async (given: Record<string, string>) => {
  const body = new URLSearchParams({ ...fields, ...given })
  const response = await POST(new Request('http://localhost/', { method: 'POST', body }))
  return response.headers.get('location')
}

describe('The set-up of a new site', () => {
  it('Only whoever has the link of the start creates the first admin, and only once', async () => {
    const token = (await setupToken()) ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await post({})).toBe('/setup')
    expect(await post({ setup: 'x'.repeat(43) })).toBe('/setup')
    expect(await db.user.count()).toBe(0)
    expect(await post({ setup: token, password: 'password1234' })).toBe(`/setup?token=${token}`)
    expect(await post({ setup: token })).toBe('/admin')
    expect(await setupToken()).toBeNull()
    expect(await post({ setup: token, email: 'second@test.example' })).toBe('/sign-in')
    expect(await db.user.count()).toBe(1)
  })

  it('The link of one database is worth nothing for another', async () => {
    await db.watermark.create({ data: { name: 'seeded', at: new Date('2026-11-01T00:00:00Z') } })
    await transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`
      await tx.auditEvent.deleteMany()
      await tx.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`
      await tx.user.deleteMany()
    })
    const first = await setupToken()
    await db.watermark.update({ where: { name: 'seeded' }, data: { at: new Date() } })
    expect(await setupToken()).not.toBe(first)
    expect(await isSetupToken(first)).toBe(false)
  })

  it('An admin whose password was printed chooses another one first', async () => {
    await createFirstAdmin({ ...fields, email: 'printed@test.example' }, { printed: true })
    const user = await db.user.findFirstOrThrow({ where: { email: 'printed@test.example' } })
    expect(user.mustChangePassword).toBe(true)
  })
})
