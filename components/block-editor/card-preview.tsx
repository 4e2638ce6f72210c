'use client'

import type { MouseEvent, ReactNode } from 'react'
import { CalloutView } from '#components/blocks/callout/view.tsx'
import { ChooseIfView } from '#components/blocks/choose-if/view.tsx'
import { KeyTakeawaysView } from '#components/blocks/key-takeaways/view.tsx'
import { LabelledListView } from '#components/blocks/labelled-list/view.tsx'
import { ProsAndConsView } from '#components/blocks/pros-and-cons/view.tsx'
import { ReferencesView } from '#components/blocks/references/view.tsx'
import { StatisticView } from '#components/blocks/statistic/view.tsx'
import { StepsView } from '#components/blocks/steps/view.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import { CardSummary } from './card-summary.tsx'

/** As readers see it where it stands on its own words; one click opens its form. */
export function CardPreview({ block, onOpen }: { block: AnyBlock; onOpen: () => void }) {
  const { label } = blockFor(block.type)
  const open = (event: MouseEvent) => {
    event.preventDefault()
    onOpen()
  }
  return (
    <div className="card-preview">
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Enter and the button do the same */}
      <div
        className="card-shown"
        onClick={open}
        inert={block.type !== 'divider' ? undefined : true}
      >
        {drawn(block) ?? <CardSummary block={block} />}
      </div>
      {block.type !== 'divider' && (
        <button type="button" className="card-edit" onClick={open}>
          <Icon name="gear" />
          <span>
            Edit<span className="visually-hidden"> {label}</span>
          </span>
        </button>
      )}
    </div>
  )
}

/** Null: what it shows is not its own. */
function drawn(block: AnyBlock): ReactNode {
  switch (block.type) {
    case 'callout':
      return <CalloutView type={block.type} block={block} />
    case 'chooseIf':
      return <ChooseIfView type={block.type} block={block} />
    case 'keyTakeaways':
      return <KeyTakeawaysView type={block.type} block={block} />
    case 'labelledList':
      return <LabelledListView type={block.type} block={block} />
    case 'prosAndCons':
      return <ProsAndConsView type={block.type} block={block} />
    case 'references':
      return <ReferencesView type={block.type} block={block} />
    case 'statistic':
      return <StatisticView type={block.type} block={block} />
    case 'steps':
      return <StepsView type={block.type} block={block} />
    case 'divider':
      return <hr className="divider" />
    default:
      return null
  }
}
