import { useMemo } from 'react'
import type { Document } from '#lib/blocks/document.ts'

/** All of a content but its long texts. */
export type WithoutDocuments<Snapshot> = {
  [Key in keyof Snapshot as Snapshot[Key] extends Document ? never : Key]: Snapshot[Key]
}

/** The same object as before as long as nothing else than documents has changed. */
export function useWithoutDocuments<Snapshot extends object>(
  snapshot: Snapshot,
): WithoutDocuments<Snapshot> {
  const parts = Object.entries(snapshot).filter(([, value]) => !isDocument(value))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is made of, not the list of it
  return useMemo(() => Object.fromEntries(parts) as WithoutDocuments<Snapshot>, parts.flat())
}

const isDocument = (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'
