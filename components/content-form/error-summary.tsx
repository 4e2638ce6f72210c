'use client'

import { useEffect, useRef } from 'react'
import { ConfirmHint } from '#components/admin/confirm-hint.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ActionFailure } from '#lib/auth/staff-action.ts'
import { errorData, type FieldErrors } from '#lib/errors/errors.ts'

/** Messages of a refused save; each one focuses its field. */
export function ErrorSummary({
  failure,
  errors,
  onGo,
}: {
  failure: ActionFailure
  errors: FieldErrors
  onGo: (path: string) => void
}) {
  const entries = Object.entries(errors)
  const { other } = errorData(failure, 'validation') ?? {}
  const place = useRef<HTMLDivElement>(null)
  // The page keeps its place when something appears above, which would leave the summary half hidden.
  useEffect(() => {
    // Browsers return a promise, which is no clean-up function.
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className="error-summary-place">
      <Notice
        tone="bad"
        role="alert"
        title={entries.length > 1 ? 'Correct these fields' : undefined}
      >
        {entries.length === 0 && <p>{failure.message}</p>}
        <ul className="error-summary">
          {entries.map(([path, messages]) => (
            <li key={path}>
              {path === 'form' ? (
                messages.join(' ')
              ) : (
                <button type="button" className="link-button" onClick={() => onGo(path)}>
                  {messages.join(' ')}
                </button>
              )}
            </li>
          ))}
        </ul>
        {other?.path && (
          <p>
            <a href={other.path} target="_blank" rel="noopener">
              {other.title}
            </a>
          </p>
        )}
        {failure.code === 'password-needed' && <ConfirmHint />}
        {failure.code === 'unauthenticated' && (
          <p>
            <a href="/sign-in" target="_blank" rel="noopener">
              Sign in again in a new tab
            </a>
            , then come back and save. Nothing here is lost.
          </p>
        )}
      </Notice>
    </div>
  )
}
