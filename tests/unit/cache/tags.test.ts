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
  reportTags,
  type Tag,
  tags,
} from '#lib/cache/tags.ts'
import { recordTags } from '../../support/record-tags.ts'

const transactionThatKeeps = (payloads: string[]) => ({
  async $executeRaw(_query: TemplateStringsArray, ...values: unknown[]) {
    payloads.push(String(values[0]))
    return 1
  },
})

describe('reported tags', () => {
  it('a render reports the tags of everything it read or did not find, each once', async () => {
    const { result, tags: reported } = await recordTags(async () => {
      reportTags(tags.slug('ARTICLE', 'en', 'missing'))
      await Promise.all([1, 2, 3].map(async () => reportTags(tags.site(), tags.list('FAQ'))))
      return 'html'
    })
    expect(result).toBe('html')
    expect([...reported]).toEqual(['slug:ARTICLE:en:missing', 'site', 'list:FAQ'])
  })

  it('the tags of a render do not reach a concurrent render', async () => {
    const one = recordTags(async () => {
      await new Promise(setImmediate)
      reportTags(tags.topic('one'))
    })
    const other = recordTags(async () => reportTags(tags.topic('other')))
    expect([...(await one).tags]).toEqual(['topic:one'])
    expect([...(await other).tags]).toEqual(['topic:other'])
  })

  it('tags reported outside of a render are ignored', () => {
    reportTags(tags.site())
    reportGone()
    expect(currentRenderReport()).toBeUndefined()
  })

  it('a render reports that its page existed and was removed', async () => {
    const { report } = await withRenderReport(async () => reportGone())
    expect(report.gone).toBe(true)
  })
})

describe('expired tags', () => {
  it('a tag expires for renders that began before the expiry, not for later ones', () => {
    const before = currentGeneration()
    expire({ id: 'a', tags: ['topic:1'] })
    expect(expiredSince(['site', 'topic:1'], before)).toBe(true)
    expect(expiredSince(['site'], before)).toBe(false)
    expect(expiredSince(['topic:1'], currentGeneration())).toBe(false)
  })

  it('a repeated notification expires its tags only once', () => {
    expire({ id: 'twice', tags: ['topic:2'] })
    const after = currentGeneration()
    expire({ id: 'twice', tags: ['topic:2'] })
    expect(expiredSince(['topic:2'], after)).toBe(false)
  })

  it('every lost connection expires all tags', () => {
    for (let round = 0; round < 2; round++) {
      const before = currentGeneration()
      expireEverything()
      expect(expiredSince(['never heard of'], before)).toBe(true)
    }
  })

  it('listeners are notified of expiries until they unsubscribe', () => {
    const expiredIds: string[] = []
    const stop = onExpiry(({ id }) => expiredIds.push(id))
    expire({ id: 'heard', tags: [] })
    stop()
    expire({ id: 'unheard', tags: [] })
    expect(expiredIds).toEqual(['heard'])
  })

  it('no expiry is lost in any order of renders and expiries', () => {
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
  it('a command sends the notification in its transaction and expires the tags after the commit', async () => {
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

  it('a rolled-back command expires no tags', async () => {
    const before = currentGeneration()
    await expireTags(transactionThatKeeps([]), [tags.topic('rolled back')])
    expect(expiredSince(['topic:rolled back'], before)).toBe(false)
  })

  it('a command without tags sends no notification', async () => {
    const payloads: string[] = []
    await expireTags(transactionThatKeeps(payloads), [])
    expect(payloads).toEqual([])
  })

  it('a command with too many tags for one notification expires all tags', async () => {
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

  it('an unreadable notification expires all tags', () => {
    for (const payload of ['', 'all', '{}', '{"id":1,"tags":"all"}', '{"id":"x","tags":[1]}'])
      expect(decodeExpiry(payload).tags).toBe('all')
    expect(decodeExpiry(encodeExpiry({ id: 'x', tags: ['site'] }))).toEqual({
      id: 'x',
      tags: ['site'],
    })
  })
})
