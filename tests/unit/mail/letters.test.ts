import { expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { accessLetter, type RequestDetails, receivedLetter } from '#lib/mail/visitor-letters.ts'

const site = {
  site: {
    name: 'Lectern',
    address: 'https://learn.example.org',
    organisation: 'Lectern Learning',
    postalAddress: 'Lectern Learning, 4 Reading Room Lane, Pune 411000, India',
  },
  promise: 'We usually call within one working day.',
}

const asked: RequestDetails = {
  name: 'Asha Rao',
  reference: 'LN-7K3M-Q2PA',
  about: null,
  message: 'Is the evening class full?\nI work until six.',
  phoneEnding: '3210',
  promise: 'One counsellor calls you.',
  how: 'A call in English',
  consents: [
    { text: 'I agree that Lectern calls me about this request. '.repeat(3), version: '2026-1' },
    { text: 'Send me new articles.', version: '2026-1' },
  ],
  ended: [],
  receipt: 'https://learn.example.org/counselling/requests/token',
}

it('The button comes before the facts, in HTML and in text', async () => {
  const { html, text } = await renderLetterMail(receivedLetter(asked, site))
  for (const part of [html.slice(html.indexOf('<body')), text]) {
    const [promise, action, reference] = [
      'One counsellor calls you.',
      'See or change your request',
      'LN-7K3M-Q2PA',
    ].map((it) => part.lastIndexOf(it))
    expect(promise).toBeGreaterThan(0)
    expect(action).toBeGreaterThan(promise ?? 0)
    expect(reference).toBeGreaterThan(action ?? 0)
  }
})

it('In text, short facts are a list, longer ones are indented, and no line is longer than 72 characters', async () => {
  const { text } = await renderLetterMail(receivedLetter(asked, site))
  expect(text).toContain('\nHow we will contact you: A call in English\nNumber: ends in 3210\n\n')
  expect(text).toContain('You wrote:\n  Is the evening class full?\n  I work until six.\n')
  expect(text).toMatch(/You agreed to \(version 2026-1\):\n( {2}\S.*\n){2,}/)
  expect(text).toContain('You agreed to (version 2026-1): Send me new articles.\n')
  const long = text.split('\n').filter((line) => line.length > 72 && !line.startsWith('http'))
  expect(long).toEqual([])
})

it('The footer names the organisation once, and the code is shown large', async () => {
  const letter = accessLetter({ href: `${site.site.address}/x`, code: '551566' }, site)
  const { html, text } = await renderLetterMail(letter)
  for (const part of [html, text]) expect(part.match(/Lectern Learning/g)).toHaveLength(1)
  expect(html).toMatch(/font-size:30px[^>]*>551 566</)
  expect(text).toContain('Or enter this code: 551 566\n')
})
