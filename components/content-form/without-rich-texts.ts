import { useMemo } from 'react'
import type { RichText } from '#lib/blocks/rich-text.ts'

/** All of a content but its long texts. */
export type WithoutRichTexts<Snapshot> = {
  [Key in keyof Snapshot as Snapshot[Key] extends RichText ? never : Key]: Snapshot[Key]
}

/** The same object as before as long as nothing else than documents has changed. */
export function useWithoutRichTexts<Snapshot extends object>(
  snapshot: Snapshot,
): WithoutRichTexts<Snapshot> {
  const parts = Object.entries(snapshot).filter(([, value]) => !isRichText(value))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is made of, not the list of it
  return useMemo(() => Object.fromEntries(parts) as WithoutRichTexts<Snapshot>, parts.flat())
}

const isRichText = (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'
