import { useMemo } from 'react'
import type { RichText } from '#lib/blocks/rich-text.ts'

/** A snapshot without its rich texts. */
export type WithoutRichTexts<Snapshot> = {
  [Key in keyof Snapshot as Snapshot[Key] extends RichText ? never : Key]: Snapshot[Key]
}

/** Returns the same object as before as long as only rich texts have changed. */
export function useWithoutRichTexts<Snapshot extends object>(
  snapshot: Snapshot,
): WithoutRichTexts<Snapshot> {
  const parts = Object.entries(snapshot).filter(([, value]) => !isRichText(value))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values, not the list of them
  return useMemo(() => Object.fromEntries(parts) as WithoutRichTexts<Snapshot>, parts.flat())
}

const isRichText = (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'
