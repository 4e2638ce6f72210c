import type { z } from 'zod'
import { optionalText, requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, emptyItems, inline, joinLines, linkReferences, listOf } from './fields.ts'

const schema = blockSchema('chooseIf', {
  option: requiredText('Option', 80),
  lead: optionalText('Lead-in', 200),
  reasons: listOf('Reasons', inline('Reason'), { min: 1, max: 30 }),
})

type ChooseIfBlock = z.infer<typeof schema>

export const chooseIf = defineBlock<ChooseIfBlock>({
  type: 'chooseIf',
  version: 1,
  label: 'Choose if',
  hint: 'Reasons to choose one option',
  group: 'Highlighted',
  schema,
  blank: (id) => ({
    type: 'chooseIf',
    attrs: { id, version: 1, option: 'Option', lead: '', reasons: [[]] },
  }),
  empty: (id) => ({
    type: 'chooseIf',
    attrs: { id, version: 1, option: '', lead: '', reasons: [[]] },
  }),
  lint: ({ attrs }) => emptyItems({ Reasons: attrs.reasons }),
  text: ({ attrs }) => joinLines(attrs.option, attrs.lead, ...attrs.reasons),
  references: ({ attrs }) => linkReferences(...attrs.reasons),
})
