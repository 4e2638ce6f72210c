import { canonicalTimeZone } from '#lib/format/zoned-time.ts'

/** Where most people live, of countries with several time zones. */
const MAIN_ZONES: Readonly<Record<string, string>> = {
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  XK: 'Europe/Belgrade',
}

/** The time zone in which most people of a country live; null for an unknown country. */
export function mainTimeZone(country: string): string | null {
  return MAIN_ZONES[country] ?? timeZonesOf(country)[0] ?? null
}

/** All time zones of a country (ISO 3166), the main one first; empty for an unknown country. */
export function timeZonesOfCountry(country: string): string[] {
  const main = mainTimeZone(country)
  return main === null ? [] : [...new Set([main, ...timeZonesOf(country)])]
}

function timeZonesOf(country: string): string[] {
  if (!/^[A-Z]{2}$/.test(country)) return []
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? []
  return zones.flatMap((it) => canonicalTimeZone(it) ?? [])
}
