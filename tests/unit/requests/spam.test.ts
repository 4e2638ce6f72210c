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
}

const without = { script: false, proved: false, elapsedMs: null }
const unproved = { proved: false }

describe('what becomes of a request', () => {
  it.each<[string, Partial<SpamFacts>, string[], string]>([
    ['is a person’s', {}, [], 'accepted'],
    ['says nothing', { message: null }, [], 'accepted'],
    ['is of a slow reader', { elapsedMs: 3_600_000 }, [], 'accepted'],
    ['took exactly two seconds', { elapsedMs: 2_000 }, [], 'accepted'],
    ['took less', { elapsedMs: 1_999 }, ['too-fast'], 'flagged'],
    ['comes without script', without, ['without-script'], 'flagged'],
    ['comes without a proof', unproved, ['without-proof'], 'flagged'],
    [
      'is sent by a server with a proof of its own',
      { script: false, elapsedMs: null },
      [],
      'accepted',
    ],
    ['names a mailbox of ten minutes', { email: 'a@yopmail.com' }, ['disposable-mail'], 'flagged'],
    ['holds a link', { message: 'See https://a.example' }, ['links'], 'flagged'],
    ['holds a link without its scheme', { message: 'See www.a.example' }, ['links'], 'flagged'],
    ['speaks of https alone', { message: 'What is https, and awww.' }, [], 'accepted'],
    ['says what two others said', { sameMessages: 2 }, [], 'accepted'],
    ['says what three others said', { sameMessages: 3 }, ['same-words'], 'flagged'],
    ['says what nine others said', { sameMessages: 9 }, ['same-words'], 'flagged'],
    ['says what ten others said', { sameMessages: 10 }, ['flooded'], 'quarantined'],
    ['fills in the trap', { honeypot: true }, ['honeypot'], 'quarantined'],
    ['has a link for a name', { name: 'www.win.example' }, ['link-in-name'], 'quarantined'],
    [
      'is fast and full of links',
      { elapsedMs: 10, message: '<a href=x>' },
      ['links', 'too-fast'],
      'quarantined',
    ],
    [
      'is fast and has no proof: a tired thumb may',
      { elapsedMs: 10, ...unproved },
      ['too-fast', 'without-proof'],
      'flagged',
    ],
    [
      'says what others said, without script',
      { ...without, sameMessages: 4 },
      ['same-words', 'without-script'],
      'quarantined',
    ],
    [
      'has three weak signs',
      { ...unproved, email: 'a@mailinator.com', message: 'http://a' },
      ['links', 'without-proof', 'disposable-mail'],
      'quarantined',
    ],
  ])('that %s', (_, given, signals, verdict) => {
    expect(judgeSpam({ ...person, ...given })).toEqual({ signals, verdict })
  })
})

it('words are the same in any case and spacing; short ones are everybody’s', () => {
  const words = 'I want to know about fees'
  expect(comparableMessage(`  ${words.toUpperCase()}\n\t`)).toBe(words.toLowerCase())
  expect(comparableMessage('I want  to know about\nfees')).toBe(words.toLowerCase())
  for (const short of [null, '', 'Please call me', 'क'.repeat(19)])
    expect(comparableMessage(short)).toBeNull()
  expect(comparableMessage('क'.repeat(20))).not.toBeNull()
})

it('staff read sentences, also of flags that are not known any more', () => {
  expect(labelsOfFlags(['without-script', 'of-old'])).toEqual([
    'it came without JavaScript',
    'of-old',
  ])
})
