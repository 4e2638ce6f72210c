import { describe, expect, it } from 'vitest'
import { comparableMessage, judgeSpam, labelsOfFlags, type SpamFacts } from '#lib/requests/spam.ts'

const person: SpamFacts = {
  honeypot: false,
  elapsedMs: 40_000,
  script: true,
  proved: true,
  name: 'Asha O’Brien',
  email: 'asha@example.in',
  message: 'Is the evening class in Pune full, and what does it cost with tax?',
  sameMessages: 0,
  sameSender: 0,
}

const without = { script: false, proved: false, elapsedMs: null }
const unproved = { proved: false }

describe('The spam verdict', () => {
  it.each<[string, Partial<SpamFacts>, string[], string]>([
    ['a person typed', {}, [], 'accepted'],
    ['has no message', { message: null }, [], 'accepted'],
    ['took an hour', { elapsedMs: 3_600_000 }, [], 'accepted'],
    ['took exactly two seconds', { elapsedMs: 2_000 }, [], 'accepted'],
    ['took less than two seconds', { elapsedMs: 1_999 }, ['too-fast'], 'flagged'],
    ['comes without script', without, ['without-script'], 'flagged'],
    ['comes without a proof of work', unproved, ['without-proof'], 'flagged'],
    [
      'is sent by a server with a proof of work',
      { script: false, elapsedMs: null },
      [],
      'accepted',
    ],
    ['has a disposable e-mail address', { email: 'a@yopmail.com' }, ['disposable-mail'], 'flagged'],
    ['contains a link', { message: 'See https://a.example' }, ['links'], 'flagged'],
    ['contains a link without a scheme', { message: 'See www.a.example' }, ['links'], 'flagged'],
    ['mentions https without a link', { message: 'What is https, and awww.' }, [], 'accepted'],
    ['repeats the message of two others', { sameMessages: 2 }, [], 'accepted'],
    ['repeats the message of three others', { sameMessages: 3 }, ['same-words'], 'flagged'],
    ['repeats the message of nine others', { sameMessages: 9 }, ['same-words'], 'flagged'],
    ['is the twentieth of its sender', { sameSender: 19 }, [], 'accepted'],
    ['comes after twenty of its sender', { sameSender: 20 }, ['often'], 'quarantined'],
    ['repeats the message of ten others', { sameMessages: 10 }, ['flooded'], 'quarantined'],
    ['fills in the honeypot', { honeypot: true }, ['honeypot'], 'quarantined'],
    ['has a link as its name', { name: 'www.win.example' }, ['link-in-name'], 'quarantined'],
    [
      'is fast and contains links',
      { elapsedMs: 10, message: '<a href=x>' },
      ['links', 'too-fast'],
      'quarantined',
    ],
    [
      'is fast and has no proof of work',
      { elapsedMs: 10, ...unproved },
      ['too-fast', 'without-proof'],
      'flagged',
    ],
    [
      'repeats the message of others without script',
      { ...without, sameMessages: 4 },
      ['same-words', 'without-script'],
      'quarantined',
    ],
    [
      'has three weak signals',
      { ...unproved, email: 'a@mailinator.com', message: 'http://a' },
      ['links', 'without-proof', 'disposable-mail'],
      'quarantined',
    ],
  ])('A request that %s is judged by its signals', (_, given, signals, verdict) => {
    expect(judgeSpam({ ...person, ...given })).toEqual({ signals, verdict })
  })
})

it('Messages are compared without case and spacing, and short ones not at all', () => {
  const message = 'I want to know about fees'
  expect(comparableMessage(`  ${message.toUpperCase()}\n\t`)).toBe(message.toLowerCase())
  expect(comparableMessage('I want  to know about\nfees')).toBe(message.toLowerCase())
  for (const short of [null, '', 'Please call me', 'क'.repeat(19)])
    expect(comparableMessage(short)).toBeNull()
  expect(comparableMessage('क'.repeat(20))).not.toBeNull()
})

it('Staff see flags as sentences, and an unknown flag by its name', () => {
  expect(labelsOfFlags(['without-script', 'of-old'])).toEqual([
    'it came without JavaScript',
    'of-old',
  ])
})
