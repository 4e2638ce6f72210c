import type { Role } from '#lib/auth/policy.ts'

export const roleLabel: Record<Role, string> = {
  ADMIN: 'Admin',
  EDITOR: 'Editor',
  AUTHOR: 'Author',
  COUNSELLOR: 'Counsellor',
}

/** Explains each role to the admin who assigns it. */
export const roleHint: Record<Role, string> = {
  ADMIN: 'Can do everything, including users and settings',
  EDITOR: 'Writes and publishes all content',
  AUTHOR: 'Writes own articles and FAQs; editors publish them',
  COUNSELLOR: 'Works on requests and bookings',
}

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** A browser by its User-Agent header, for people: “Firefox on Windows”. */
export function browserName(userAgent: string): string {
  const named = (table: readonly [RegExp, string][]) =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1]
  const system = named(SYSTEMS)
  return `${named(BROWSERS) ?? 'Another browser'}${system ? ` on ${system}` : ''}`
}
