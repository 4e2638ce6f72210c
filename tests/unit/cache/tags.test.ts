import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  currentGeneration,
  expire,
  expiredSince,
  expireEverything,
  onExpiry,
} from '#lib/cache/expiry.ts'
import { currentRenderReport, reportGone, withRenderReport } from '#lib/cache/render-report.ts'
import {
  applyExpiry,
  decodeExpiry,
  encodeExpiry,
  expireTags,
  recordTags,
  reportTags,
  type Tag,
  tags,
} from '#lib/cache/tags.ts'

const transactionThatKeeps = (payloads: string[]) => ({
  async $executeRaw(_query: TemplateStringsArray, ...values: unknown[]) {
    payloads.push(String(values[0]))
    return 1
  },
})

describe('what a document reports', () => {
  it('is the tags of everything it read and missed, each once', async () => {
    const { result, tags: reported } = await recordTags(async () => {
      reportTags(tags.slug('ARTICLE', 'en', 'missing'))
      await Promise.all([1, 2, 3].map(async () => reportTags(tags.site(), tags.list('FAQ'))))
      return 'html'
    })
    expect(result).toBe('html')
    expect([...reported]).toEqual(['slug:ARTICLE:en:missing', 'site', 'list:FAQ'])
  })

  it('does not leak into a document that renders at the same time', async () => {
    const one = recordTags(async () => {
      await new Promise(setImmediate)
      reportTags(tags.topic('one'))
    })
    const other = recordTags(async () => reportTags(tags.topic('other')))
    expect([...(await one).tags]).toEqual(['topic:one'])
    expect([...(await other).tags]).toEqual(['topic:other'])
  })

  it('goes nowhere outside of a document', () => {
    reportTags(tags.site())
    reportGone()
    expect(currentRenderReport()).toBeUndefined()
  })

  it('says when the page stood here and was removed', async () => {
    const { report } = await withRenderReport(async () => reportGone())
    expect(report.gone).toBe(true)
  })
})

describe('what expires', () => {
  it('has expired for renders that began before, and not for those that begin after', () => {
    const before = currentGeneration()
    expire({ id: 'a', tags: ['topic:1'] })
    expect(expiredSince(['site', 'topic:1'], before)).toBe(true)
    expect(expiredSince(['site'], before)).toBe(false)
    expect(expiredSince(['topic:1'], currentGeneration())).toBe(false)
  })

  it('expires once, however often the same announcement arrives', () => {
    expire({ id: 'twice', tags: ['topic:2'] })
    const after = currentGeneration()
    expire({ id: 'twice', tags: ['topic:2'] })
    expect(expiredSince(['topic:2'], after)).toBe(false)
  })

  it('takes everything with it after a lost connection, again and again', () => {
    for (let round = 0; round < 2; round++) {
      const before = currentGeneration()
      expireEverything()
      expect(expiredSince(['never heard of'], before)).toBe(true)
    }
  })

  it('is told to those who listen, until they stop', () => {
    const heard: string[] = []
    const stop = onExpiry(({ id }) => heard.push(id))
    expire({ id: 'heard', tags: [] })
    stop()
    expire({ id: 'unheard', tags: [] })
    expect(heard).toEqual(['heard'])
  })

  it('is never forgotten, in whatever order renders and expiries come', () => {
    const tag = fc.integer({ min: 0, max: 5 }).map((n) => `property:${n}`)
    const step = fc.oneof(
      fc.record({ does: fc.constant('render' as const), reads: fc.array(tag) }),
      fc.record({ does: fc.constant('expire' as const), reads: fc.array(tag) }),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const entries: { reads: string[]; since: number; stale: boolean }[] = []
        for (const { does, reads } of steps) {
          if (does === 'render') entries.push({ reads, since: currentGeneration(), stale: false })
          else {
            expire({ id: crypto.randomUUID(), tags: reads })
            for (const entry of entries)
              entry.stale ||= entry.reads.some((read) => reads.includes(read))
          }
        }
        return entries.every((entry) => expiredSince(entry.reads, entry.since) === entry.stale)
      }),
    )
  })
})

describe('a command that expires tags', () => {
  it('announces them inside its transaction and marks them once it has committed', async () => {
    const payloads: string[] = []
    const tx = transactionThatKeeps(payloads)
    const before = currentGeneration()
    await expireTags(tx, [tags.topic('t'), tags.topic('t'), tags.site()])
    expect(expiredSince(['topic:t'], before)).toBe(false)
    applyExpiry(tx)
    expect(expiredSince(['topic:t'], before)).toBe(true)
    const after = currentGeneration()
    for (const payload of payloads) expire(decodeExpiry(payload))
    expect(currentGeneration()).toBe(after)
  })

  it('marks nothing when it is rolled back', async () => {
    const before = currentGeneration()
    await expireTags(transactionThatKeeps([]), [tags.topic('rolled back')])
    expect(expiredSince(['topic:rolled back'], before)).toBe(false)
  })

  it('announces nothing for no tags', async () => {
    const payloads: string[] = []
    await expireTags(transactionThatKeeps(payloads), [])
    expect(payloads).toEqual([])
  })

  it('fits the payload that PostgreSQL takes, whatever the tags, by expiring everything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 400 })), async (paths) => {
        const payloads: string[] = []
        const expired: Tag[] = paths.map(tags.redirect)
        await expireTags(transactionThatKeeps(payloads), expired)
        for (const payload of payloads) {
          expect(Buffer.byteLength(payload)).toBeLessThan(8_000)
          const announced = decodeExpiry(payload).tags
          expect(announced === 'all' || expired.every((tag) => announced.includes(tag))).toBe(true)
        }
      }),
    )
  })

  it('is understood to mean everything where its announcement is not', () => {
    for (const payload of ['', 'all', '{}', '{"id":1,"tags":"all"}', '{"id":"x","tags":[1]}'])
      expect(decodeExpiry(payload).tags).toBe('all')
    expect(decodeExpiry(encodeExpiry({ id: 'x', tags: ['site'] }))).toEqual({
      id: 'x',
      tags: ['site'],
    })
  })
})
