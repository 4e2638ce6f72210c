import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { CounsellingForm } from '#components/leads/counselling-form.tsx'
import { fillForm } from '#lib/requests/fill-form.ts'
import { settings } from '#prisma/demo/settings.ts'

// Returns the path of a bundled file; there is no bundle in a unit test.
vi.mock('#components/site/island.tsx', () => ({
  Island: () => null,
  islandPath: (name: string) => `/islands/${name}.js`,
}))

const HASH = 'c'.repeat(64)
const notices = [
  { purpose: 'counselling', version: '1', hash: HASH, text: 'I agree.', required: true },
] as const

const form = (given: Partial<Parameters<typeof CounsellingForm>[0]> = {}) =>
  renderToStaticMarkup(
    <CounsellingForm
      settings={settings.counselling}
      notices={notices}
      source={{ path: '/articles/a' }}
      idPrefix="f"
      {...given}
    />,
  )

const typed = {
  name: '"><script>alert(1)</script>',
  email: 'a@b',
  country: 'NP',
  phone: '12',
  ageBand: 'PARENT_OF_MINOR',
  childClass: 'Class 9',
  message: '</textarea><b>hello</b>',
  consentCounselling: HASH,
  sourcePath: '/articles/b',
}

const inert = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'

it('The counselling form is the same for every visitor and has no box ticked', () => {
  expect(form()).toBe(form())
  expect(form()).not.toMatch(/checked|idempotencyKey|elapsedMs/)
})

it('The counselling form shows each error in the summary and at its field, and keeps what was typed', () => {
  const html = form({ values: typed, errors: { email: ['Not whole.'], phone: ['Too short.'] } })
  expect(html).toContain('<a href="#f-email">Not whole.</a>')
  expect(html).toMatch(/aria-invalid="true" aria-describedby="f-email-errors" type="email"/)
  expect(html).toContain(`value="${inert}"`)
  expect(html).toContain('&lt;/textarea&gt;&lt;b&gt;hello&lt;/b&gt;')
  expect(html).toMatch(/<option value="NP" selected="">/)
  expect(html).toMatch(
    /value="PARENT_OF_MINOR"[^>]*checked=""|checked=""[^>]*value="PARENT_OF_MINOR"/,
  )
  expect(html).not.toContain('<script>')
})

it('The counselling form asks about a slip in the domain of a common mailbox', () => {
  expect(form({ values: { email: 'asha@gmial.com' } })).toContain('Did you mean asha@gmail.com?')
  expect(form({ values: { email: 'asha@example.in' } })).not.toContain('Did you mean')
})

it('A consent box whose text has changed is not ticked again', () => {
  expect(form({ values: { consentCounselling: 'd'.repeat(64) } })).not.toContain('checked=""')
})

it('A cached counselling form is filled with what was typed when the database is down', () => {
  const html = fillForm(form(), typed, 'We could not store it.')
  expect(html).toContain('tabindex="-1">We could not store it.</p>')
  expect(html).toMatch(/<option value="NP" selected="">/)
  expect(html).not.toMatch(/<option value="IN" selected/)
  expect(html).toContain('&lt;/textarea&gt;&lt;b&gt;hello')
  expect(html).toMatch(/name="sourcePath" value="\/articles\/b"/)
  expect(html).not.toContain('<script>alert')
  expect(html.match(/ checked=""/g)).toHaveLength(2)
})
