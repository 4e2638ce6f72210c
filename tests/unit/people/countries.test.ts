import { expect, it } from 'vitest'
import { countriesFrom, nearCountriesFrom } from '#lib/people/countries.ts'

it('begins with the country of the site and goes on by name', () => {
  const [first, ...others] = countriesFrom('IN')
  expect(first).toEqual({ code: 'IN', name: 'India', callingCode: '91' })
  expect(others.length).toBeGreaterThan(200)
  const names = others.map((it) => it.name)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
})

it('keeps the list of a rail short, with the country of the site wherever it is', () => {
  const near = nearCountriesFrom('JP').map((it) => it.code)
  expect(near[0]).toBe('JP')
  expect(near).toContain('IN')
  expect(near.length).toBeLessThan(25)
})
