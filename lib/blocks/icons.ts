/**
 * Icons that components/ui/icon.tsx can render; a closed list, so that content cannot name a file.
 */
export const ICONS = [
  'check',
  'bolt',
  'book',
  'briefcase',
  'chart',
  'chip',
  'clock',
  'cloud',
  'code',
  'cube',
  'database',
  'game',
  'gear',
  'globe',
  'lock',
  'memory',
  'network',
  'people',
  'phone',
  'robot',
  'rupee',
  'shield',
  'star',
  'terminal',
] as const

export type IconName = (typeof ICONS)[number]
