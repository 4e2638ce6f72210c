import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** Shown to users who are signed in and lack the permission (403). */
export default function Forbidden() {
  return (
    <EmptyState page title="No permission">
      <p>
        Your role does not give you access to this page. An admin can change your role under Users.
      </p>
      <p>
        <Link href="/admin">Back to the overview</Link>
      </p>
    </EmptyState>
  )
}
