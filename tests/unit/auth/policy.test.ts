import { describe, expect, it } from 'vitest'
import {
  type Actor,
  ALL_PERMISSIONS,
  can,
  editingScope,
  mayCreate,
  ROLES,
  type Role,
} from '#lib/auth/policy.ts'
import { CONTENT_KINDS } from '#lib/content-kind.ts'

const actor = (role: Role): Actor => ({ id: `the-${role}`, role })

/** Written out on purpose: a change of the policy also changes this table. */
const table: Record<string, Role[]> = {
  'admin:enter': ['ADMIN', 'EDITOR', 'AUTHOR', 'COUNSELLOR'],
  'account:change': ['ADMIN', 'EDITOR', 'AUTHOR', 'COUNSELLOR'],
  'content:read': ['ADMIN', 'EDITOR', 'AUTHOR'],
  'content:create': ['ADMIN', 'EDITOR', 'AUTHOR'],
  'content:edit': ['ADMIN', 'EDITOR', 'AUTHOR'],
  'content:publish': ['ADMIN', 'EDITOR'],
  'content:bin': ['ADMIN', 'EDITOR'],
  'catalogue:edit': ['ADMIN', 'EDITOR'],
  'media:read': ['ADMIN', 'EDITOR', 'AUTHOR'],
  'media:upload': ['ADMIN', 'EDITOR', 'AUTHOR'],
  'lead:read': ['ADMIN', 'COUNSELLOR'],
  'lead:work': ['ADMIN', 'COUNSELLOR'],
  'booking:read': ['ADMIN', 'COUNSELLOR'],
  'metrics:read': ['ADMIN', 'EDITOR', 'AUTHOR', 'COUNSELLOR'],
  'lead:export': ['ADMIN'],
  'person:erase': ['ADMIN'],
  'user:manage': ['ADMIN'],
  'settings:manage': ['ADMIN'],
  'mail:read': ['ADMIN'],
  'audit:read': ['ADMIN'],
}

describe('The permission policy', () => {
  it.each(ALL_PERMISSIONS)('The permission %s belongs to the roles in the table', (permission) => {
    expect(ROLES.filter((role) => can(actor(role), permission))).toEqual(table[permission])
  })

  it('An author edits own articles and FAQs', () => {
    expect(editingScope(actor('AUTHOR'))).toEqual({
      kinds: ['ARTICLE', 'FAQ'],
      ownerId: 'the-AUTHOR',
    })
  })

  it('A counsellor edits nothing and creates nothing', () => {
    expect(editingScope(actor('COUNSELLOR'))).toBeNull()
    expect(CONTENT_KINDS.filter((kind) => mayCreate(actor('COUNSELLOR'), kind))).toEqual([])
  })

  it('Only admins change settings', () => {
    expect(ROLES.filter((role) => mayCreate(actor(role), 'SETTING'))).toEqual(['ADMIN'])
  })

  it('An author may upload images', () => {
    expect(CONTENT_KINDS.filter((kind) => mayCreate(actor('AUTHOR'), kind))).toEqual([
      'ARTICLE',
      'FAQ',
      'MEDIA',
    ])
  })
})
