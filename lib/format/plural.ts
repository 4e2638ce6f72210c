const rules = new Intl.PluralRules('en')
const grouped = new Intl.NumberFormat('en-IN')

/** Whole texts for one and for several; `#` stands for the number. */
export type PluralForms = { one: string; other: string }

/** “1 article”, “93 articles”: the form for this number, with the number as in India (1,25,000). */
export function plural(count: number, forms: PluralForms): string {
  const form = rules.select(count) === 'one' ? forms.one : forms.other
  return form.replaceAll('#', grouped.format(count))
}
