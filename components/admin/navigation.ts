import type { IconName } from '#components/ui/icon-paths.ts'
import type { Permission } from '#lib/auth/policy.ts'
import { type ContentKindName, contentKindInfo } from '#lib/content-kind.ts'

/** Navigation entries that show a count. */
export type NavigationCounts = { drafts: number; requests: number; failedDeliveries: number }

export type NavigationItem = {
  href: string
  label: string
  icon: IconName
  permission: Permission
  count?: keyof NavigationCounts
}

const listOf = (kind: ContentKindName) => ({
  href: contentKindInfo[kind].adminPath,
  label: contentKindInfo[kind].plural,
})

export const navigation: readonly { title: string; items: readonly NavigationItem[] }[] = [
  {
    title: 'Content',
    items: [
      { href: '/admin', label: 'Overview', icon: 'chart', permission: 'admin:enter' },
      {
        ...listOf('ARTICLE'),
        icon: 'document',
        permission: 'content:read',
        count: 'drafts',
      },
      { ...listOf('FAQ'), icon: 'quote', permission: 'content:read' },
      { ...listOf('PAGE'), icon: 'book', permission: 'catalogue:edit' },
      { ...listOf('PROMO'), icon: 'star', permission: 'catalogue:edit' },
    ],
  },
  {
    title: 'Catalogue',
    items: [
      { ...listOf('COURSE'), icon: 'briefcase', permission: 'catalogue:edit' },
      {
        ...listOf('UNIVERSITY'),
        icon: 'cube',
        permission: 'catalogue:edit',
      },
      { ...listOf('TOPIC'), icon: 'network', permission: 'catalogue:edit' },
      { ...listOf('AUTHOR'), icon: 'user', permission: 'catalogue:edit' },
      {
        ...listOf('PLACEMENT'),
        icon: 'layout',
        permission: 'catalogue:edit',
      },
      { ...listOf('MEDIA'), icon: 'image', permission: 'media:read' },
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
      { ...listOf('REDIRECT'), icon: 'link', permission: 'catalogue:edit' },
      { href: '/admin/users', label: 'Users', icon: 'people', permission: 'user:manage' },
      { href: '/admin/settings', label: 'Settings', icon: 'gear', permission: 'settings:manage' },
      { href: '/admin/mail', label: 'Mail', icon: 'email', permission: 'mail:read' },
      {
        href: '/admin/endpoints',
        label: 'Webhooks',
        icon: 'cloud',
        permission: 'settings:manage',
        count: 'failedDeliveries',
      },
      { href: '/admin/people', label: 'Erasure', icon: 'shield', permission: 'person:erase' },
      { href: '/admin/audit', label: 'Audit', icon: 'list', permission: 'audit:read' },
    ],
  },
]
