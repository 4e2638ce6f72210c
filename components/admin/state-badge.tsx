import { Badge } from '#components/ui/badge.tsx'
import { type ContentState, stateLabel } from '#lib/publishing/core/content-list.ts'

const tones = { draft: 'plain', published: 'good', pending: 'lamp', bin: 'bad' } as const

export function StateBadge({ state }: { state: ContentState }) {
  return <Badge tone={tones[state]}>{stateLabel[state]}</Badge>
}
