import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function NotFound() {
  return (
    <EmptyState page title="Not found">
      <p>It may have been removed, or you may not have access to it.</p>
      <p>
        <Link href="/admin">Back to the overview</Link>
      </p>
    </EmptyState>
  )
}
