import { useMemo } from 'react'
import type { PlanView } from '#lib/publishing/core/release.ts'
import type { FormSaves } from '../form-context.tsx'
import { onSaved } from './on-saved.ts'
import type { Saving } from './use-saving.ts'

/** Value of `FormSavesProvider`: listeners are called after each successful save. */
export function useFormSavesValue<Snapshot extends object>(
  { saver, version, savedAt, state }: Saving<Snapshot>,
  plan: PlanView | null,
) {
  const id = version?.id ?? null
  const lockVersion = version?.lockVersion ?? 0
  const isPublicOrScheduled = state === 'published' || plan !== null
  return useMemo<FormSaves>(
    () => ({
      version: id === null ? null : { id, lockVersion },
      savedAt,
      isPublicOrScheduled,
      onSaved: (listener) => onSaved(saver, listener),
    }),
    [saver, id, lockVersion, savedAt, isPublicOrScheduled],
  )
}
