import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { causeLabel, type Place, type RevisionSummary } from '#lib/publishing/history/history.ts'
import type { View } from './change-item.tsx'

type Props = {
  revisions: readonly RevisionSummary[]
  hasDraft: boolean
  hasPublic: boolean
  from: Place | null
  to: Place
  view: View
}

const DRAFT = 'Draft as it is now'
const PUBLIC = 'What readers see'

/** Chooses two versions to compare; a GET form, so that each comparison has an address. */
export function ChooseVersions({ revisions, hasDraft, hasPublic, from, to, view }: Props) {
  const places: { value: string; label: string }[] = [
    ...(hasDraft ? [{ value: 'draft', label: DRAFT }] : []),
    ...(hasPublic ? [{ value: 'public', label: PUBLIC }] : []),
    ...revisions.map((it) => ({
      value: String(it.number),
      label: `Version ${it.number}: ${causeLabel[it.cause].toLowerCase()}`,
    })),
  ]
  const withOwn = (place: Place | null) =>
    place === null || places.some((it) => it.value === String(place))
      ? places
      : [{ value: String(place), label: labelOf(place) }, ...places]
  return (
    <form className="choose-versions" method="get">
      <Field id="history-from" label="Compare">
        <select id="history-from" name="from" className="control" defaultValue={from ?? ''}>
          {from === null && <option value="">Nothing</option>}
          {withOwn(from).map((it) => (
            <option key={it.value} value={it.value}>
              {it.label}
            </option>
          ))}
        </select>
      </Field>
      <Field id="history-to" label="with">
        <select id="history-to" name="to" className="control" defaultValue={to}>
          {withOwn(to).map((it) => (
            <option key={it.value} value={it.value}>
              {it.label}
            </option>
          ))}
        </select>
      </Field>
      <Field id="history-view" label="shown">
        <select id="history-view" name="view" className="control" defaultValue={view}>
          <option value="inline">in one text</option>
          <option value="side">side by side</option>
        </select>
      </Field>
      <Button type="submit" look="secondary">
        Compare
      </Button>
    </form>
  )
}

/** Label of a version that is not in the list. */
function labelOf(place: Place): string {
  if (place === 'draft') return DRAFT
  return place === 'public' ? PUBLIC : `Version ${place}`
}
