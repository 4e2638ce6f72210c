import { Button } from '#components/ui/button.tsx'
import { MAX_COMPARED } from '#lib/courses/comparison.ts'

/** Id of the form that the ticks of course cards belong to. */
export const COMPARE_FORM = 'compare-courses'

/** Appears at the bottom of the window once a card is ticked. */
export function CompareTray() {
  return (
    <form id={COMPARE_FORM} className="compare-tray" action="/courses/compare">
      <p>Up to {MAX_COMPARED} side by side</p>
      <Button type="submit">Compare</Button>
    </form>
  )
}
