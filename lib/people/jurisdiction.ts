import type { Jurisdiction } from '#lib/settings/settings.ts'

/** European Economic Area with the territories in which the GDPR is law. */
const GDPR_COUNTRIES = new Set(
  'AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PT RE RO SE SI SK YT'.split(
    ' ',
  ),
)

/** The United Kingdom and the islands with an equivalent law. */
const UK_GDPR_COUNTRIES = new Set(['GB', 'GG', 'IM', 'JE'])

/** The law on personal data that applies to people of a country (ISO 3166). */
export function jurisdictionOf(country: string): Jurisdiction {
  if (country === 'IN') return 'IN'
  if (UK_GDPR_COUNTRIES.has(country)) return 'GB'
  return GDPR_COUNTRIES.has(country) ? 'EU' : 'OTHER'
}
