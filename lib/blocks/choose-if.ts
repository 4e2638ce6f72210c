import { z } from 'zod'
import { defineBlock } from './block.ts'
import {
  blockAttrs,
  inline,
  joinLines,
  linkReferences,
  optionalText,
  requiredText,
} from './fields.ts'

const schema = z.strictObject({
  type: z.literal('chooseIf'),
  attrs: blockAttrs(1, {
    option: requiredText('Option', 80),
    lead: optionalText('Lead-in', 200),
    reasons: z.array(inline('Reason')).min(1).max(30).meta({ label: 'Reasons' }),
  }),
})

type ChooseIfBlock = z.infer<typeof schema>

export const chooseIf = defineBlock<ChooseIfBlock>({
  type: 'chooseIf',
  version: 1,
  label: 'Choose if',
  hint: 'When an option is the right one',
  group: 'Set apart',
  schema,
  blank: (id) => ({
    type: 'chooseIf',
    attrs: { id, version: 1, option: 'Option', lead: '', reasons: [[]] },
  }),
  text: ({ attrs }) => joinLines(attrs.option, attrs.lead, ...attrs.reasons),
  references: ({ attrs }) => linkReferences(...attrs.reasons),
})
