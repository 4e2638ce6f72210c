import { Icon } from '#components/ui/icon.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function ChooseIfView({ block }: ResolvedBlockOf<'chooseIf'>) {
  const { option, lead, reasons } = block.attrs
  // “Choose Rust if:” names its option; “Take one if” needs it before it.
  const namesOption = lead.toLowerCase().includes(option.toLowerCase())
  const title = lead === '' ? `Choose ${option} if` : namesOption ? lead : option
  return (
    <section className="choose-if">
      <p className="block-title">{title}</p>
      {title === option && <p className="choose-if-lead">{lead}</p>}
      <ul className="choose-if-reasons">
        {reasons.map((it, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no other identity
          <li key={index}>
            <Icon name="check" />
            <span>
              <InlineText inline={it} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
