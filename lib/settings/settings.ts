import type { SettingKey, Settings } from './schema.ts'

export const settingLabel: Record<SettingKey, { title: string; lead: string }> = {
  site: { title: 'Site', lead: 'Name, organisation, addresses, grievance officer' },
  navigation: { title: 'Navigation', lead: 'Links in the header and the footer' },
  home: { title: 'Home page', lead: 'Heading and featured content' },
  counselling: {
    title: 'Counselling',
    lead: 'Texts of the form, calling hours and number of attempts',
  },
  sharing: { title: 'Sharing', lead: 'How readers can share an article' },
}

export type Jurisdiction = keyof Settings['counselling']['retentionDays']

/** The rule of each jurisdiction on how long suppressed data must or may be kept, with its source. */
export const retentionRules: Record<
  Jurisdiction,
  { place: string; rule: string; summary: string }
> = {
  IN: {
    place: 'India',
    rule: 'DPDP Rules 2025 (India), rule 8(3)',
    summary:
      'Data and logs are kept for at least a year after they were processed, then erased unless another law requires them. Binding from May 2027.',
  },
  EU: {
    place: 'European Union',
    rule: 'GDPR, articles 12(3) and 17(1)',
    summary: 'Erased without undue delay; requests are answered within a month.',
  },
  GB: {
    place: 'United Kingdom',
    rule: 'UK GDPR, articles 12(3) and 17(1)',
    summary: 'Erased without undue delay; requests are answered within a month.',
  },
  OTHER: {
    place: 'Elsewhere',
    rule: 'no rule known',
    summary: 'We do not know of a rule. The default is one month.',
  },
}
