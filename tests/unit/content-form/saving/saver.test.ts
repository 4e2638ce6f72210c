import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSaver } from '#components/content-form/saving/saver.ts'
import type { SavedVersion, SaveResult } from '#components/content-form/saving/saver-state.ts'
import type { ActionFailure, ActionResult } from '#lib/auth/staff-action.ts'

type Snapshot = { title: string; standfirst?: string }
type Sent = {
  savedVersion: SavedVersion
  snapshot: Snapshot
  answer: (result: ActionResult<SaveResult> | Error) => void
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function startSaver() {
  const sent: Sent[] = []
  const saver = createSaver<Snapshot>(
    {
      snapshot: { title: '' },
      savedVersion: { id: 'a', lockVersion: 1 },
      savedAt: null,
      hasUnversionedChanges: false,
      invalid: {},
    },
    {
      send: (savedVersion, snapshot) =>
        new Promise((resolve, reject) => {
          const answer = (result: ActionResult<SaveResult> | Error) =>
            result instanceof Error ? reject(result) : resolve(result)
          sent.push({ savedVersion, snapshot, answer })
        }),
      onSaved: () => {},
    },
  )
  const last = () => sent.at(-1) as Sent
  const succeed = () => {
    const { savedVersion, answer } = last()
    const lockVersion = (savedVersion.lockVersion ?? -1) + 1
    answer({ ok: true, data: { id: 'a', lockVersion, savedAt: '2026-01-01T10:00:00Z' } })
    return vi.advanceTimersByTimeAsync(0)
  }
  const refuse = (failure: Partial<ActionFailure>) => {
    last().answer({ ok: false, code: 'internal', message: '', ...failure })
    return vi.advanceTimersByTimeAsync(0)
  }
  return { saver, sent, last, succeed, refuse, type: (title: string) => saver.write({ title }) }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const conflict = (stored: Snapshot): Partial<ActionFailure> => ({
  code: 'conflict',
  data: { lockVersion: 7, stored, editor: { id: 'b', name: 'Ben' } },
})

describe('Typed text', () => {
  it('The saver sends changes within a second after the last key', async () => {
    const { sent, type } = startSaver()
    type('a')
    await pass(700)
    type('ab')
    await pass(700)
    expect(sent).toHaveLength(0)
    await pass(300)
    expect(sent.map((it) => it.snapshot.title)).toEqual(['ab'])
  })

  it('The saver sends changes every five seconds during continuous typing', async () => {
    const { sent, type } = startSaver()
    for (let time = 0; time <= 5_000; time += 100) {
      type(`after ${time}`)
      await pass(100)
    }
    expect(sent).toHaveLength(1)
  })

  it('The saver sends one request at a time, and the last change wins', async () => {
    const { saver, sent, type, succeed } = startSaver()
    type('first')
    await pass(1_000)
    type('second')
    await pass(5_000)
    type('third')
    await pass(5_000)
    expect(sent).toHaveLength(1)
    await succeed()
    await pass(1_000)
    expect(sent.map((it) => [it.savedVersion.lockVersion, it.snapshot.title])).toEqual([
      [1, 'first'],
      [2, 'third'],
    ])
    expect(saver.isDirty()).toBe(true)
    await succeed()
    expect(saver.isDirty()).toBe(false)
  })

  it('The saver retries with increasing pauses, and at once when the network is back', async () => {
    const { saver, sent, type, last } = startSaver()
    type('a')
    await pass(1_000)
    for (const pause of [1_000, 2_000, 4_000]) {
      const before = sent.length
      last().answer(new Error('no network'))
      await pass(pause - 100)
      expect(saver.get().problem).toEqual({ is: 'offline' })
      expect(sent).toHaveLength(before)
      await pass(200)
      expect(sent).toHaveLength(before + 1)
    }
    last().answer(new Error('no network'))
    await pass(0)
    saver.retry()
    await pass(0)
    expect(sent).toHaveLength(5)
  })

  it('The saver waits while the user signs in again', async () => {
    const { saver, sent, type, refuse } = startSaver()
    type('a')
    await pass(1_000)
    await refuse({ code: 'unauthenticated' })
    type('ab')
    await pass(60_000)
    expect(saver.get().problem).toEqual({ is: 'signed-out' })
    expect(sent).toHaveLength(1)
    saver.retry()
    await pass(0)
    expect(sent.at(-1)?.snapshot.title).toBe('ab')
  })
})

describe('A conflict', () => {
  it('The saver merges changes to different fields and sends the result', async () => {
    const { saver, last, type, refuse } = startSaver()
    type('mine')
    await pass(1_000)
    await refuse(conflict({ title: '', standfirst: 'theirs' }))
    expect(saver.get().snapshot).toEqual({ title: 'mine', standfirst: 'theirs' })
    expect(saver.get().merged).toMatchObject({ editor: 'Ben', taken: { fields: ['standfirst'] } })
    await pass(1_000)
    expect(last()).toMatchObject({
      savedVersion: { lockVersion: 7 },
      snapshot: { title: 'mine', standfirst: 'theirs' },
    })
  })

  it('The saver waits for a choice after changes to the same field while typing goes on', async () => {
    const { saver, sent, last, type, refuse } = startSaver()
    type('mine')
    await pass(1_000)
    await refuse(conflict({ title: 'theirs' }))
    type('mine, longer')
    await pass(60_000)
    expect(sent).toHaveLength(1)
    expect(saver.get().problem).toMatchObject({ is: 'conflict', versions: { editor: 'Ben' } })
    saver.resolve({ title: 'mine' })
    await pass(1_000)
    expect(last()).toMatchObject({
      savedVersion: { lockVersion: 7 },
      snapshot: { title: 'mine, longer' },
    })
  })

  it('The own save whose response was lost causes no conflict', async () => {
    const { saver, last, type, refuse } = startSaver()
    type('sent')
    await pass(1_000)
    last().answer(new Error('the answer was lost'))
    type('sent and more')
    await pass(1_000)
    await refuse(conflict({ title: 'sent' }))
    expect(saver.get().problem).toBeNull()
    await pass(1_000)
    expect(last()).toMatchObject({
      savedVersion: { lockVersion: 7 },
      snapshot: { title: 'sent and more' },
    })
  })
})

it('A separate step waits for the save in flight, and no save is sent during it', async () => {
  const { saver, sent, type, succeed } = startSaver()
  type('a')
  await pass(1_000)
  let done = false
  const step = saver.runExclusively(async () => {
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    done = true
  })
  await succeed()
  type('ab')
  await pass(2_500)
  expect([done, sent.length]).toEqual([false, 1])
  await pass(2_000)
  await step
  expect(sent).toHaveLength(2)
})
