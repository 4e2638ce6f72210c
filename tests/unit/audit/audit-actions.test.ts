import { describe, expect, it } from 'vitest'
import { AUDIT_ACTIONS } from '#lib/audit/audit-actions.ts'
import { AUDIT_FILTERS, auditLabel } from '#lib/audit/labels.ts'

describe('The table of audit actions', () => {
  it('A stored former name has the label of the current name', () => {
    expect(auditLabel('content.unbin')).toBe(auditLabel('content.restore'))
    expect(auditLabel('endpoint.pause')).toBe('Paused a webhook')
    expect(auditLabel('house.seeded')).toBe('Set up the site')
  })

  it('The filter of an action also finds its former names', () => {
    for (const action of Object.keys(AUDIT_ACTIONS))
      expect(AUDIT_FILTERS.find((it) => it.value === action)?.actions).toContain(action)
    expect(AUDIT_FILTERS.find((it) => it.value === 'content.trash')?.actions).toEqual([
      'content.trash',
      'content.bin',
    ])
  })

  it('One filter finds every disclosure of personal data', () => {
    expect(AUDIT_FILTERS.find((it) => it.value === 'opened')?.actions).toEqual([
      'lead.export',
      'lead.exported',
      'person.open',
      'person.export',
      'delivery.show-body',
    ])
  })

  it('An action rejects data that it does not define', () => {
    const { data } = AUDIT_ACTIONS['user.create']
    expect(data.safeParse({ role: 'EDITOR', email: 'a@example.com' }).success).toBe(false)
  })
})
