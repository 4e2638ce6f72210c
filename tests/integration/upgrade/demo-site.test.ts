import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { findEditable } from '#lib/publishing/listing/editing-queries.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { loadBackup } from '#lib/setup/backup/load.ts'
import { readManifest } from '#lib/setup/backup/manifest.ts'
import { makeUser } from '#prisma/factories.ts'
import { seedOnce } from '#prisma/seed.ts'
import { startReceiver } from '#tests/support/webhook-receiver.ts'
import expected from './2026-11-23/expected.json' with { type: 'json' }

// The backup's webhook secrets and receipts can be read with its own secret only.
vi.hoisted(() => {
  process.env.NEXTAUTH_SECRET = 'upgrade-fixture-secret-of-the-tests-only'
})

const folder = join(import.meta.dirname, '2026-11-23')

/** Tables that have another name today. */
const RENAMED: Record<string, string> = { Endpoint: 'Subscription', SpentProof: 'UsedProof' }

beforeAll(async () => {
  setMailRenderer(renderLetterMail)
  await closeQueue()
  await db.$disconnect()
  await loadBackup(folder, readManifest(folder), {
    databaseUrl: process.env.DATABASE_URL ?? '',
    media: null,
  })
})
afterAll(closeQueue)

const submission = (reference: string) => db.submission.findUniqueOrThrow({ where: { reference } })

/** Fields that bodies have got since; none has gone. */
const ADDED_FIELDS = ['first', 'last'].flatMap((which) =>
  ['term', 'content', 'cta', 'block', 'firstTouch', 'lastTouch'].map(
    (name) => `.data.source.${which}.${name}`,
  ),
)

describe('A database of 23 November 2026 with the demo content, after the upgrade', () => {
  it('The upgraded database has all its former rows', async () => {
    const rows = await db.$queryRaw<{ name: string; count: number }[]>`
      SELECT relname AS name, (xpath('/row/n/text()', query_to_xml(
        format('SELECT count(*) AS n FROM %I', relname), false, true, '')))[1]::text::int AS count
      FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`
    const counts = Object.fromEntries(rows.map((it) => [it.name, it.count]))
    const lost = Object.entries(expected.counts).filter(
      ([table, count]) =>
        table !== '_prisma_migrations' && counts[RENAMED[table] ?? table] !== count,
    )
    expect(lost).toEqual([])
  })

  it('The upgraded database counts as set up, so that the next start loads no content again', async () => {
    const contents = await db.content.count()
    expect(await seedOnce({ log: () => {} })).toEqual({ admin: null })
    expect(await db.content.count()).toBe(contents)
  })

  it('The upgraded site serves its articles, and opens stored revisions and drafts with unversioned changes', async () => {
    const article = await getPublishedArticle('rust-vs-python')
    expect(article?.id).toBe(expected.articleId)
    const editor = await makeUser('EDITOR')
    const draft = await findEditable(editor, 'ARTICLE', expected.draftId)
    expect(draft?.snapshot).toMatchObject({ title: 'Old draft, typed further' })
    const copy = await db.workingCopy.findUniqueOrThrow({ where: { contentId: expected.draftId } })
    expect(copy.unversionedSince).not.toBeNull()
    for (const { id } of await db.content.findMany({ where: { kind: 'ARTICLE' } })) {
      expect((await findEditable(editor, 'ARTICLE', id))?.snapshot).toBeTruthy()
    }
  })

  it('The upgraded site publishes a release that was scheduled before, together with its dependent FAQ', async () => {
    const items = await db.releaseItem.findMany({ where: { releaseId: expected.releaseId } })
    expect(items.filter((it) => it.dependent).map((it) => it.contentId)).toEqual([expected.faqId])
    await db.release.update({
      where: { id: expected.releaseId },
      data: { dueAt: new Date(Date.now() - 1_000) },
    })
    await runDueReleases()
    expect(await db.release.findUniqueOrThrow({ where: { id: expected.releaseId } })).toMatchObject(
      {
        state: 'DONE',
        failure: null,
      },
    )
    expect(await db.faq.count({ where: { id: expected.faqId } })).toBe(1)
  })

  it('The upgraded site opens old receipts, with the message as the visitor changed it', async () => {
    expect(await findReceipt(expected.tokens.changed)).toMatchObject({ state: 'open' })
    expect(await submission(expected.references.changed)).toMatchObject({
      message: 'As sent',
      amendedMessage: 'As changed on the receipt',
    })
  })

  it('The upgraded database keeps erasures, stops of contact, withdrawals and contact attempts', async () => {
    const person = (id: string) => db.person.findUniqueOrThrow({ where: { id } })
    expect(await person(expected.erasedPersonId)).toMatchObject({
      state: 'SUPPRESSED',
      suppressedAt: expect.any(Date),
      eraseAfter: expect.any(Date),
    })
    expect(await person(expected.stoppedPersonId)).toMatchObject({ doNotContact: true })
    const withdrawn = await submission(expected.references.withdrawn)
    expect(withdrawn.withdrawnAt).not.toBeNull()
    const { leadId } = await submission(expected.references.worked)
    const [attempt] = await db.contactAttempt.findMany({ where: { leadId } })
    expect(attempt?.previousState).toMatchObject({ stage: 'NEW' })
  })

  it('The upgraded site delivers waiting events to a webhook, signed with the old secrets, in the published format', async () => {
    const receiver = await startReceiver()
    await db.subscription.update({
      where: { id: expected.webhookId },
      data: { url: receiver.url, pausedAt: null, failingSince: null },
    })
    await deliverDue({ loopback: true })
    await receiver.stop()
    const waiting = expected.waiting.map((it) => it.id)
    const delivered = await db.delivery.findMany({
      where: { id: { in: waiting } },
      select: { state: true },
    })
    expect(new Set(delivered.map((it) => it.state))).toEqual(new Set(['DELIVERED']))
    const before = expected.deliveredBodies[0]
    const now = receiver.received
      .map((it) => JSON.parse(it.body))
      .find((it) => it.type === 'request.received')
    expect(shapeOf(now)).toEqual([...shapeOf(before), ...ADDED_FIELDS].sort())
    expect(receiver.received[0]?.headers['webhook-signature']?.split(' ')).toHaveLength(2)
    const failed = await db.delivery.findMany({
      where: { subscriptionId: expected.failedWebhookId },
    })
    expect(failed.map((it) => it.state)).toEqual(['FAILED'])
  })
})

/** Every path of an object, without its values. */
function shapeOf(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [path]
  return Object.entries(value)
    .flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`))
    .sort()
}
