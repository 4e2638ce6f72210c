import type { Role } from '#lib/auth/policy.ts'

export const roleLabel: Record<Role, string> = {
  ADMIN: 'Admin',
  EDITOR: 'Editor',
  AUTHOR: 'Author',
  COUNSELLOR: 'Counsellor',
}

/** What a role means, for whoever gives it. */
export const roleHint: Record<Role, string> = {
  ADMIN: 'Everything, users and settings included',
  EDITOR: 'Writes and publishes all content',
  AUTHOR: 'Writes own articles and questions; others publish them',
  COUNSELLOR: 'Works on requests and bookings',
}
