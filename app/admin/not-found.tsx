import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function NotFound() {
  return (
    <EmptyState page title="There is nothing here">
      <p>It may have been removed, or it belongs to somebody else.</p>
      <p>
        <Link href="/admin">Back to the overview</Link>
      </p>
    </EmptyState>
  )
}
