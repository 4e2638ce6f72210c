import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max'

export type Country = { code: string; name: string; callingCode: string }

/** Countries in which most visitors live; others type + and the calling code. */
const COMMON_COUNTRIES = 'AE SA QA OM KW BH NP BT BD LK SG MY GB US CA AU NZ DE'.split(' ')

/** All countries by name, with `first` at the top. */
export const countriesFrom = (first: string): Country[] => listed(first, getCountries())

/** The common countries by name, with `first` at the top: short enough for every page. */
export const nearCountriesFrom = (first: string): Country[] =>
  listed(first, [first, ...COMMON_COUNTRIES, 'IN'])

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
