const specialLabels: Record<string, string> = {
  cpp: 'C++',
  css: 'CSS',
  html: 'HTML',
  json: 'JSON',
  sql: 'SQL',
  tsx: 'TSX',
  yaml: 'YAML',
  toml: 'TOML',
  url: 'An address',
  article: 'A chosen article',
  automatic: 'Automatic',
  shared: 'A shared promo',
  placement: 'As placed',
  own: 'Written here',
  pinned: 'Chosen here',
  rule: 'By rule',
  'call-to-action': 'A text with a button',
  form: 'The form',
  youtube: 'YouTube',
}

/** The label of an enum value. */
export function valueLabel(value: string | number): string {
  const text = String(value)
  const spaced = text.toLowerCase().replaceAll(/[_-]/g, ' ')
  return specialLabels[text] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
