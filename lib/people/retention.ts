export const JURISDICTIONS = ['IN', 'EU', 'GB', 'OTHER'] as const

/**
 * For how many days after a wish to be erased sealed data must or may be held before it is
 * destroyed, and by which rule.
 */
const retention: Record<string, { days: number; rule: string }> = {
  // Digital Personal Data Protection Rules 2025 (India), rule 8(3): data and logs of the processing
  // are held for a year at least. Nobody but an authority sees them in that time.
  IN: { days: 365, rule: 'DPDP Rules 2025 (India), rule 8(3)' },
  // Regulation (EU) 2016/679, article 17(1) “without undue delay”, article 12(3): a month at most.
  EU: { days: 14, rule: 'GDPR, articles 12(3) and 17(1)' },
  // UK GDPR, the same articles.
  GB: { days: 14, rule: 'UK GDPR, articles 12(3) and 17(1)' },
}

const OTHERWISE = { days: 30, rule: 'no rule known: a month' }

export const retentionOf = (jurisdiction: string) => retention[jurisdiction] ?? OTHERWISE

export const destroyAfter = (jurisdiction: string, sealedAt: Date): Date =>
  new Date(sealedAt.getTime() + retentionOf(jurisdiction).days * 86_400_000)
