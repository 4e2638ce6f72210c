import type { z } from 'zod'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, citation, joinLines } from './fields.ts'

const schema = blockSchema('statistic', {
  value: requiredText('Value', 40),
  label: requiredText('Label', 300),
  source: citation.meta({ label: 'Source' }),
})

type StatisticBlock = z.infer<typeof schema>

export const statistic = defineBlock<StatisticBlock>({
  type: 'statistic',
  version: 1,
  label: 'Statistic',
  hint: 'A single number with its source',
  group: 'Highlighted',
  schema,
  blank: (id) => ({
    type: 'statistic',
    attrs: {
      id,
      version: 1,
      value: '0',
      label: '…',
      source: { title: '…', publisher: '', url: null, asOf: null },
    },
  }),
  empty: (id) => ({
    type: 'statistic',
    attrs: {
      id,
      version: 1,
      value: '',
      label: '',
      source: { title: '', publisher: '', url: null, asOf: null },
    },
  }),
  text: ({ attrs }) => joinLines(`${attrs.value} ${attrs.label}`, attrs.source.title),
  references: () => [],
})
