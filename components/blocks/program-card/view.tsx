import { ProgrammeCard } from '#components/courses/programme-card.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'

export function ProgramCardView({ block, course }: ResolvedBlockOf<'programCard'>) {
  const { showClaim, showSeats, label } = block.attrs
  return (
    <ProgrammeCard course={course} showClaim={showClaim} showSeats={showSeats} action={label} />
  )
}
