'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useKeys } from './use-keys.ts'

const NEXT = '/admin/leads/next'

/** The most urgent person, from everywhere on the desk: n. */
export function NextLink({ look = 'primary' }: { look?: 'primary' | 'secondary' }) {
  const router = useRouter()
  useKeys({ n: () => router.push(NEXT) })
  return (
    <Link className={`button is-${look}`} href={NEXT} prefetch={false} aria-keyshortcuts="n">
      Next person <kbd>N</kbd>
    </Link>
  )
}
