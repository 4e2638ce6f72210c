import type { ContentKindName } from '#lib/content-kind.ts'

export const ROLES = ['ADMIN', 'EDITOR', 'AUTHOR', 'COUNSELLOR'] as const

export type Role = (typeof ROLES)[number]

/** Who is asking. Commands and staff queries take one; nothing acts on behalf of nobody. */
export type Actor = { id: string; role: Role }

/** Actor of set-up, imports and jobs; it has no user row. */
export const SYSTEM_ACTOR: Actor & { system: true } = {
  id: '00000000-0000-0000-0000-000000000000',
  role: 'ADMIN',
  system: true,
}

/** For columns that refer to a user: null for the system. */
export function actorUserId(actor: Actor): string | null {
  return actor.id === SYSTEM_ACTOR.id ? null : actor.id
}

const PERMISSIONS = {
  'admin:enter': ['ADMIN', 'EDITOR', 'AUTHOR', 'COUNSELLOR'],
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

/** May this actor do this at all? What they may do it to is narrowed by the scopes below. */
export function can(actor: Actor, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(actor.role)
}

/** For where clauses that look for people by what they may do. */
export const rolesWith = (permission: Permission): Role[] => [...PERMISSIONS[permission]]

/** Kinds that an author writes; the catalogue and the site are the editors'. */
const AUTHORED: readonly ContentKindName[] = ['ARTICLE', 'FAQ']

type ContentScope = {
  kinds: readonly ContentKindName[] | 'all'
  /** Only content that this user owns; null: anybody's. */
  ownerId: string | null
}

/** What an actor may change; null: nothing. Stands in the where clause of every finder for editing. */
export function editingScope(actor: Actor): ContentScope | null {
  if (!can(actor, 'content:edit')) return null
  return actor.role === 'AUTHOR'
    ? { kinds: AUTHORED, ownerId: actor.id }
    : { kinds: 'all', ownerId: null }
}

/** What an actor may create of its own. */
export function mayCreate(actor: Actor, kind: ContentKindName): boolean {
  if (!can(actor, 'content:create')) return false
  if (kind === 'SETTING') return can(actor, 'settings:manage')
  if (kind === 'MEDIA') return can(actor, 'media:upload')
  return actor.role !== 'AUTHOR' || AUTHORED.includes(kind)
}
