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

const DRAFT = 'Current draft'
const PUBLIC = 'Published version'

/** Chooses two versions to compare; a GET form, so that each comparison has an address. */
export function ChooseVersions({ revisions, hasDraft, hasPublic, from, to, view }: Props) {
  const places: Option[] = [
    ...(hasDraft ? [{ value: 'draft', label: DRAFT }] : []),
    ...(hasPublic ? [{ value: 'public', label: PUBLIC }] : []),
    ...revisions.map((it) => ({
      value: String(it.number),
      label: `Version ${it.number}: ${causeLabel[it.cause]}`,
    })),
  ]
  return (
    <form className="choose-versions" method="get">
      <VersionSelect name="from" label="Compare" places={places} chosen={from} />
      <VersionSelect name="to" label="With" places={places} chosen={to} />
      <Field id="history-view" label="View">
        <select id="history-view" name="view" className="control" defaultValue={view}>
          <option value="inline">Inline</option>
          <option value="side">Side by side</option>
        </select>
      </Field>
      <Button type="submit" look="secondary">
        Compare
      </Button>
    </form>
  )
}

type Option = { value: string; label: string }

function VersionSelect({
  name,
  label,
  places,
  chosen,
}: {
  name: 'from' | 'to'
  label: string
  places: readonly Option[]
  chosen: Place | null
}) {
  const isListed = chosen === null || places.some((it) => it.value === String(chosen))
  const options = isListed ? places : [{ value: String(chosen), label: labelOf(chosen) }, ...places]
  const id = `history-${name}`
  return (
    <Field id={id} label={label}>
      <select id={id} name={name} className="control" defaultValue={chosen ?? ''}>
        {chosen === null && <option value="">Nothing</option>}
        {options.map((it) => (
          <option key={it.value} value={it.value}>
            {it.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** Label of a version that is not in the list. */
function labelOf(place: Place): string {
  if (place === 'draft') return DRAFT
  return place === 'public' ? PUBLIC : `Version ${place}`
}
