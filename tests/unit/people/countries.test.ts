import { expect, it } from 'vitest'
import { countriesFrom, nearCountriesFrom } from '#lib/people/countries.ts'

it('The list of countries begins with the country of the site and continues by name', () => {
  const [first, ...others] = countriesFrom('IN')
  expect(first).toEqual({ code: 'IN', name: 'India', callingCode: '91' })
  expect(others.length).toBeGreaterThan(200)
  const names = others.map((it) => it.name)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
})

it('The short list of countries includes the country of the site', () => {
  const near = nearCountriesFrom('JP').map((it) => it.code)
  expect(near[0]).toBe('JP')
  expect(near).toContain('IN')
  expect(near.length).toBeLessThan(25)
})
