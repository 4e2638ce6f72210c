import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { blockMenuItems } from '#components/block-editor/block-menu-items.ts'
import { BlockSummary } from '#components/block-editor/block-summary.tsx'
import { FormProvider } from '#components/content-form/form-context.tsx'
import { TargetFields } from '#components/content-form/pickers/target-fields.tsx'
import { programCard } from '#lib/blocks/program-card.ts'
import { resourceList } from '#lib/blocks/resource-list.ts'

// Queries the server for matches; there is no server in a unit test.
vi.mock('#components/content-form/pickers/reference-input.tsx', () => ({
  OptionalReference: () => null,
}))

const nowhere = { label: '', kind: null, contentId: null, url: null, sponsored: false }

describe('The form and the summary of a block', () => {
  it('No part of a link is marked as optional, because a link needs a content or an address', () => {
    const fields = (target: Parameters<typeof TargetFields>[0]['value']) =>
      renderToStaticMarkup(<TargetFields path="target" value={target} onChange={() => {}} />)
    expect(fields(nowhere)).toContain('Links to')
    expect(fields(nowhere)).toContain('URL')
    expect(fields(nowhere)).not.toContain('optional')
    expect(fields({ ...nowhere, kind: 'COURSE' })).not.toContain('optional')
  })

  it('A new list of resources has one empty line instead of a sample text', () => {
    const made = blockMenuItems.find((it) => it.key === 'resourceList')?.create()
    expect(made?.type === 'resourceList' && made.attrs.items).toEqual([
      { target: nowhere, note: '' },
    ])
    expect(resourceList.schema.safeParse(made).success, 'it is not stored like that').toBe(false)
  })

  it('The summary of a programme card names its course and not its button', () => {
    const blank = programCard.blank('b1')
    const course = {
      id: '01980000-0000-7000-8000-000000000001',
      kind: 'COURSE',
      title: 'M.Sc. in Data Science',
      state: 'published',
      thumbnail: null,
    } as const
    const drawn = (block: typeof blank) =>
      renderToStaticMarkup(
        <FormProvider errors={{}} focus={null} picks={[course]}>
          <BlockSummary block={block} />
        </FormProvider>,
      )
    const chosen = { ...blank, attrs: { ...blank.attrs, courseId: course.id } }
    expect(drawn(blank)).toContain('Nothing selected yet.')
    expect(drawn(chosen)).toContain('M.Sc. in Data Science')
    for (const html of [drawn(blank), drawn(chosen)]) expect(html).not.toContain(blank.attrs.label)
  })
})
