import { ProgrammeCard } from '#components/courses/programme-card.tsx'
import type { DrawnBlockOf } from '#lib/reading/drawn.ts'

export function ProgramCardView({ block, course }: DrawnBlockOf<'programCard'>) {
  const { showClaim, showSeats, label } = block.attrs
  return (
    <ProgrammeCard course={course} showClaim={showClaim} showSeats={showSeats} action={label} />
  )
}
