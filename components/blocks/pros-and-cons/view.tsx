import { Icon } from '#components/ui/icon.tsx'
import type { Inline } from '#lib/blocks/inline.ts'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function ProsAndConsView({ block }: ResolvedBlockOf<'prosAndCons'>) {
  const { title, pros, cons } = block.attrs
  return (
    <section className="pros-and-cons">
      <p className="pros-and-cons-title">{title}</p>
      <div className="pros-and-cons-sides">
        <Side title="Pros" icon="plus" points={pros} />
        <Side title="Cons" icon="minus" points={cons} />
      </div>
    </section>
  )
}

function Side({
  title,
  icon,
  points,
}: {
  title: string
  icon: 'plus' | 'minus'
  points: readonly Inline[]
}) {
  return (
    <div className={`side is-${icon}`}>
      <p className="block-title">{title}</p>
      <ul className="side-points">
        {points.map((it, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other identity
          <li key={index}>
            <Icon name={icon} />
            <span>
              <InlineText inline={it} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
