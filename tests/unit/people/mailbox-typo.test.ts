import { expect, it } from 'vitest'
import { meantAddress } from '#lib/people/mailbox-typo.ts'

it.each([
  ['asha@gmial.com', 'asha@gmail.com'],
  ['asha@gmail.con', 'asha@gmail.com'],
  ['asha@gmail.co', 'asha@gmail.com'],
  ['asha@gmaill.com', 'asha@gmail.com'],
  ['asha@gmai.com', 'asha@gmail.com'],
  ['Asha.Rao+1@GNAIL.com', 'Asha.Rao+1@gmail.com'],
  ['asha@yaho.co.in', 'asha@yahoo.co.in'],
  ['asha@hotmial.com', 'asha@hotmail.com'],
  ['asha@outlok.com', 'asha@outlook.com'],
  ['asha@redifmail.com', 'asha@rediffmail.com'],
])('For %s the question is whether %s was meant', (typed, meant) => {
  expect(meantAddress(typed)).toBe(meant)
})

it.each([
  'asha@gmail.com',
  'asha@ymail.com',
  'asha@mail.com',
  'asha@yahoo.it',
  'asha@gmx.de',
  'asha@example.in',
  'asha@gma.cm',
  'asha@',
  '@gmial.com',
  '',
])('For %j there is no question', (typed) => {
  expect(meantAddress(typed)).toBeNull()
})
