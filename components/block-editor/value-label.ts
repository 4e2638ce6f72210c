const specialLabels: Record<string, string> = {
  cpp: 'C++',
  css: 'CSS',
  html: 'HTML',
  json: 'JSON',
  sql: 'SQL',
  tsx: 'TSX',
  yaml: 'YAML',
  toml: 'TOML',
  url: 'External link',
  article: 'Selected article',
  automatic: 'Automatic',
  shared: 'Shared promo',
  placement: 'From placements',
  own: 'Custom',
  pinned: 'Manual',
  rule: 'By rule',
  'call-to-action': 'Text and button',
  form: 'Form',
  youtube: 'YouTube',
}

/** The label of an enum value. */
export function valueLabel(value: string | number): string {
  const text = String(value)
  const spaced = text.toLowerCase().replaceAll(/[_-]/g, ' ')
  return specialLabels[text] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
