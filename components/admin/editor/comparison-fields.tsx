'use client'

import { TextInput } from '#components/admin/form/fields.tsx'
import { useErrorsWithin } from '#components/admin/form/form-context.tsx'
import { InlineInput } from '#components/admin/form/inline-input.tsx'
import { ItemList, moved } from '#components/admin/form/item-list.tsx'
import { ItemTools } from '#components/admin/form/item-tools.tsx'
import { Button } from '#components/ui/button.tsx'
import { FieldErrors } from '#components/ui/field.tsx'
import type { ComparisonTableBlock } from '#lib/blocks/comparison-table.ts'

type Attrs = ComparisonTableBlock['attrs']

const freshId = () => crypto.randomUUID().slice(0, 8)

/** Options across, criteria down; a cell belongs to its option, wherever that moves. */
export function ComparisonFields({
  path,
  attrs,
  onChange,
}: {
  path: string
  attrs: Attrs
  onChange: (attrs: Attrs) => void
}) {
  const { caption, options, criteria } = attrs
  const errors = useErrorsWithin(`${path}.criteria`)
  const setOptions = (changed: Attrs['options']) => {
    const ids = new Set(changed.map((it) => it.id))
    const cells = (of: Attrs['criteria'][number]) =>
      Object.fromEntries(Object.entries(of.cells).filter(([id]) => ids.has(id)))
    onChange({
      ...attrs,
      options: changed,
      criteria: criteria.map((it) => ({ ...it, cells: cells(it) })),
    })
  }
  const setCriterion = (index: number, changed: Attrs['criteria'][number]) =>
    onChange({ ...attrs, criteria: criteria.with(index, changed) })
  return (
    <>
      <TextInput
        path={`${path}.caption`}
        label="Caption"
        value={caption}
        onChange={(text) => onChange({ ...attrs, caption: text })}
      />
      <ItemList
        path={`${path}.options`}
        label="Options"
        one="option"
        items={options}
        onChange={setOptions}
        blank={() => ({ id: freshId(), label: '' })}
        max={8}
        plain
      >
        {(option, change, at) => (
          <TextInput
            path={`${at}.label`}
            label="Option"
            value={option.label}
            onChange={(label) => change({ ...option, label })}
          />
        )}
      </ItemList>
      <fieldset className="grid-input">
        <legend className="field-label">Criteria</legend>
        <FieldErrors id={`${path}.criteria`} errors={errors} />
        <div className="grid-input-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                {options.map((it) => (
                  <th key={it.id} scope="col">
                    {it.label || 'Option'}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {criteria.map((it, index) => (
                <tr key={it.id}>
                  <th scope="row">
                    <TextInput
                      path={`${path}.criteria.${index}.label`}
                      label={`Criterion ${index + 1}`}
                      value={it.label}
                      onChange={(label) => setCriterion(index, { ...it, label })}
                    />
                  </th>
                  {options.map((option) => (
                    <td key={option.id}>
                      <InlineInput
                        path={`${path}.criteria.${index}.cells.${option.id}`}
                        label={`${it.label}: ${option.label}`}
                        rows={2}
                        hint={false}
                        value={it.cells[option.id] ?? []}
                        onChange={(cell) =>
                          setCriterion(index, { ...it, cells: { ...it.cells, [option.id]: cell } })
                        }
                      />
                    </td>
                  ))}
                  <td>
                    <ItemTools
                      name={`criterion ${index + 1}`}
                      index={index}
                      count={criteria.length}
                      onMove={(to) => onChange({ ...attrs, criteria: moved(criteria, index, to) })}
                      onRemove={() =>
                        onChange({ ...attrs, criteria: criteria.toSpliced(index, 1) })
                      }
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Button
          look="quiet"
          size="small"
          onClick={() =>
            onChange({ ...attrs, criteria: [...criteria, { id: freshId(), label: '', cells: {} }] })
          }
        >
          Add a criterion
        </Button>
      </fieldset>
    </>
  )
}
