import type { SettingKey } from './schema.ts'

export const settingLabel: Record<SettingKey, { title: string; lead: string }> = {
  site: { title: 'Site', lead: 'Name, organisation, addresses, grievance officer' },
  navigation: { title: 'Navigation', lead: 'Links in the header and the footer' },
  home: { title: 'Home page', lead: 'Heading and what is featured' },
  counselling: { title: 'Counselling', lead: 'Words of the form and how often we try to call' },
  sharing: { title: 'Sharing', lead: 'Where readers can share an article to' },
}
