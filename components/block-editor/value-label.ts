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
  automatic: 'Chosen by itself',
  shared: 'A shared promo',
  placement: 'What placements say',
  own: 'Written here',
  pinned: 'Chosen here',
  rule: 'By rule',
  'call-to-action': 'A line with a button',
  form: 'The form itself',
  youtube: 'YouTube',
}

/** The label of an enum value. */
export function valueLabel(value: string | number): string {
  const text = String(value)
  const spaced = text.toLowerCase().replaceAll(/[_-]/g, ' ')
  return specialLabels[text] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
