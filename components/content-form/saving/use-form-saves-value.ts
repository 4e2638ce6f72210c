import { useMemo } from 'react'
import type { PlanView } from '#lib/publishing/core/release.ts'
import type { FormSaves } from '../form-context.tsx'
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
      onSaved: (listener) => {
        let last = saver.get().savedAt
        return saver.subscribe(() => {
          const now = saver.get().savedAt
          if (now === last) return
          last = now
          listener()
        })
      },
    }),
    [saver, id, lockVersion, savedAt, isPublicOrScheduled],
  )
}
