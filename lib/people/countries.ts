import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max'

export type Country = { code: string; name: string; callingCode: string }

/** Where most of those who ask live; whoever lives elsewhere types + and the code of the country. */
const NEAR = 'AE SA QA OM KW BH NP BT BD LK SG MY GB US CA AU NZ DE'.split(' ')

/** By name, the first one ahead of all. */
export const countriesFrom = (first: string): Country[] => listed(first, getCountries())

/** A list short enough to stand on every page. */
export const nearCountriesFrom = (first: string): Country[] => listed(first, [first, ...NEAR, 'IN'])

function listed(first: string, codes: readonly string[]): Country[] {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const known = getCountries().filter((it) => codes.includes(it))
  return known
    .map((code) => ({
      code,
      name: names.of(code) ?? code,
      callingCode: getCountryCallingCode(code),
    }))
    .sort((a, b) => rank(a, first) - rank(b, first) || a.name.localeCompare(b.name, 'en'))
}

const rank = ({ code }: Country, first: string) => (code === first ? 0 : 1)
