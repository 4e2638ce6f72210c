import type { ContentKindName } from '#lib/content-kind.ts'

export const ROLES = ['ADMIN', 'EDITOR', 'AUTHOR', 'COUNSELLOR'] as const

export type Role = (typeof ROLES)[number]

/** The user on whose behalf a command or a staff query runs; each of them requires one. */
export type Actor = { id: string; role: Role }

/** Actor of set-up, imports and jobs; it has no user row. */
export const SYSTEM_ACTOR: Actor & { system: true } = {
  id: '00000000-0000-0000-0000-000000000000',
  role: 'ADMIN',
  system: true,
}

/** Value for columns that refer to a user; null for the system actor, which has no row. */
export function actorUserId(actor: Actor): string | null {
  return actor.id === SYSTEM_ACTOR.id ? null : actor.id
}

const PERMISSIONS = {
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
  'lead:export': ['ADMIN'],
  'person:erase': ['ADMIN'],
  'booking:read': ['ADMIN', 'COUNSELLOR'],
  'metrics:read': ['ADMIN', 'EDITOR', 'AUTHOR', 'COUNSELLOR'],
  'user:manage': ['ADMIN'],
  'settings:manage': ['ADMIN'],
  'mail:read': ['ADMIN'],
  'audit:read': ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[]

/** Whether the actor has the permission at all; the scopes below limit it to certain contents. */
export function can(actor: Actor, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(actor.role)
}

/** Roles that have the permission, for where clauses that select users. */
export const rolesWith = (permission: Permission): Role[] => [...PERMISSIONS[permission]]

/** Content kinds that authors may write; the catalogue and site pages are reserved for editors. */
const AUTHORED: readonly ContentKindName[] = ['ARTICLE', 'FAQ']

type ContentScope = {
  kinds: readonly ContentKindName[] | 'all'
  /** Id of the user whose contents are included; null: contents of all users. */
  ownerId: string | null
}

/** The contents that an actor may edit; null: none. Every finder for editing must apply it. */
export function editingScope(actor: Actor): ContentScope | null {
  if (!can(actor, 'content:edit')) return null
  return actor.role === 'AUTHOR'
    ? { kinds: AUTHORED, ownerId: actor.id }
    : { kinds: 'all', ownerId: null }
}

/** Whether the actor may create contents of this kind. */
export function mayCreate(actor: Actor, kind: ContentKindName): boolean {
  if (!can(actor, 'content:create')) return false
  if (kind === 'SETTING') return can(actor, 'settings:manage')
  if (kind === 'MEDIA') return can(actor, 'media:upload')
  return actor.role !== 'AUTHOR' || AUTHORED.includes(kind)
}
