import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, citation, lines, word } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('statistic'),
  attrs: blockAttrs(1, {
    value: word('Value', 40),
    label: word('What it says', 300),
    source: citation.meta({ label: 'Source' }),
  }),
})

export type StatisticBlock = z.infer<typeof schema>

export const statistic = defineBlock<StatisticBlock>({
  type: 'statistic',
  version: 1,
  label: 'Statistic',
  hint: 'One number with its source',
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
  text: ({ attrs }) => lines(`${attrs.value} ${attrs.label}`, attrs.source.title),
  references: () => [],
})
