'use client'

import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** Shown if a page of the admin area throws; the layout around it stays. */
export default function AdminError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <EmptyState page title="This page could not be shown">
      <p>
        Nothing was changed. Try again. If the error persists, give your admin{number(error.digest)}
        .
      </p>
      <Button look="secondary" onClick={reset}>
        Try again
      </Button>
    </EmptyState>
  )
}

const number = (digest: string | undefined) => (digest ? ` the number ${digest}` : '')
