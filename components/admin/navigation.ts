import type { IconName } from '#components/ui/icon-paths.ts'
import type { Permission } from '#lib/auth/policy.ts'

/** What of the navigation carries a number. */
export type NavigationCounts = { drafts: number; requests: number; dead: number }

export type NavigationItem = {
  href: string
  label: string
  icon: IconName
  permission: Permission
  count?: keyof NavigationCounts
}

export const navigation: readonly { title: string; items: readonly NavigationItem[] }[] = [
  {
    title: 'Write',
    items: [
      { href: '/admin', label: 'Overview', icon: 'chart', permission: 'admin:enter' },
      {
        href: '/admin/articles',
        label: 'Articles',
        icon: 'note',
        permission: 'content:read',
        count: 'drafts',
      },
      { href: '/admin/faqs', label: 'Questions', icon: 'quote', permission: 'content:read' },
      { href: '/admin/pages', label: 'Pages', icon: 'book', permission: 'catalogue:edit' },
      { href: '/admin/promos', label: 'Promos', icon: 'star', permission: 'catalogue:edit' },
    ],
  },
  {
    title: 'Catalogue',
    items: [
      { href: '/admin/courses', label: 'Courses', icon: 'briefcase', permission: 'catalogue:edit' },
      {
        href: '/admin/universities',
        label: 'Universities',
        icon: 'cube',
        permission: 'catalogue:edit',
      },
      { href: '/admin/topics', label: 'Topics', icon: 'network', permission: 'catalogue:edit' },
      { href: '/admin/authors', label: 'Authors', icon: 'user', permission: 'catalogue:edit' },
      {
        href: '/admin/placements',
        label: 'Placements',
        icon: 'bolt',
        permission: 'catalogue:edit',
      },
      { href: '/admin/media', label: 'Media', icon: 'eye', permission: 'media:read' },
    ],
  },
  {
    title: 'People',
    items: [
      {
        href: '/admin/leads',
        label: 'Requests',
        icon: 'phone',
        permission: 'lead:read',
        count: 'requests',
      },
      { href: '/admin/bookings', label: 'Bookings', icon: 'calendar', permission: 'booking:read' },
    ],
  },
  {
    title: 'Site',
    items: [
      { href: '/admin/redirects', label: 'Redirects', icon: 'link', permission: 'catalogue:edit' },
      { href: '/admin/users', label: 'Users', icon: 'people', permission: 'user:manage' },
      { href: '/admin/settings', label: 'Settings', icon: 'gear', permission: 'settings:manage' },
      { href: '/admin/mail', label: 'Mail', icon: 'email', permission: 'mail:read' },
      {
        href: '/admin/endpoints',
        label: 'Webhooks',
        icon: 'cloud',
        permission: 'settings:manage',
        count: 'dead',
      },
      { href: '/admin/people', label: 'Erasure', icon: 'shield', permission: 'person:erase' },
      { href: '/admin/audit', label: 'Audit', icon: 'shield', permission: 'audit:read' },
    ],
  },
]
