'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useShortcuts } from './use-shortcuts.ts'

const NEXT = '/admin/leads/next'

/** Link to the most urgent case, with the shortcut n. */
export function NextLink({ look = 'primary' }: { look?: 'primary' | 'secondary' }) {
  const router = useRouter()
  useShortcuts({ n: () => router.push(NEXT) })
  return (
    <Link className={`button is-${look}`} href={NEXT} prefetch={false} aria-keyshortcuts="n">
      Next person <kbd>N</kbd>
    </Link>
  )
}
