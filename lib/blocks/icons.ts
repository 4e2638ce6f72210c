/** Drawn by components/ui/icon.tsx; a closed list, so that no document can name a file. */
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
