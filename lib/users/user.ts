import type { Role } from '#lib/auth/policy.ts'

export const roleLabel: Record<Role, string> = {
  ADMIN: 'Admin',
  EDITOR: 'Editor',
  AUTHOR: 'Author',
  COUNSELLOR: 'Counsellor',
}

/** Explains each role to the admin who assigns it. */
export const roleHint: Record<Role, string> = {
  ADMIN: 'Everything, including users and settings',
  EDITOR: 'Writes and publishes all content',
  AUTHOR: 'Writes own articles and FAQs; editors publish them',
  COUNSELLOR: 'Works on requests and bookings',
}
