import type { SettingKey, Settings } from './schema.ts'

export const settingLabel: Record<SettingKey, { title: string; lead: string }> = {
  site: { title: 'Site', lead: 'Name, organisation, addresses, grievance officer' },
  navigation: { title: 'Navigation', lead: 'Links in the header and the footer' },
  home: { title: 'Home page', lead: 'Heading and what is featured' },
  counselling: { title: 'Counselling', lead: 'Words of the form and how often we try to call' },
  sharing: { title: 'Sharing', lead: 'Where readers can share an article to' },
}

export type Jurisdiction = keyof Settings['counselling']['retentionDays']

/** The rule of each jurisdiction on how long suppressed data must or may be kept, with its source. */
export const retentionRules: Record<Jurisdiction, { place: string; rule: string; says: string }> = {
  IN: {
    place: 'India',
    rule: 'DPDP Rules 2025 (India), rule 8(3)',
    says: 'Data and logs are held for a year at least from when they were processed, then erased, unless another law wants them. Obligatory from May 2027.',
  },
  EU: {
    place: 'European Union',
    rule: 'GDPR, articles 12(3) and 17(1)',
    says: 'Erased without undue delay, and answered within a month.',
  },
  GB: {
    place: 'United Kingdom',
    rule: 'UK GDPR, articles 12(3) and 17(1)',
    says: 'Erased without undue delay, and answered within a month.',
  },
  OTHER: {
    place: 'Elsewhere',
    rule: 'no rule known',
    says: 'No rule known to us: a month, unless you know better.',
  },
}
