'use client'

import { createContext, type ReactNode, use, useMemo, useState, useSyncExternalStore } from 'react'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'

/** A wish to stand at a field: its path, new at each wish. */
export type FocusRequest = { path: string; nonce: number }

type FormContext = {
  errors: FieldErrors
  focus: FocusRequest | null
  picks: ReadonlyMap<string, Pick>
  addPick: (pick: Pick) => void
}

const Context = createContext<FormContext>({
  errors: {},
  focus: null,
  picks: new Map(),
  addPick: () => {},
})

/** Gives fields their messages, and pickers the names of what is chosen already. */
export function FormProvider({
  errors,
  focus,
  picks,
  children,
}: {
  errors: FieldErrors
  focus: FocusRequest | null
  picks: readonly Pick[]
  children: ReactNode
}) {
  const [added, setAdded] = useState<readonly Pick[]>([])
  const value = useMemo(
    () => ({
      errors,
      focus,
      picks: new Map([...picks, ...added].map((it) => [it.id, it])),
      addPick: (pick: Pick) => setAdded((before) => [...before, pick]),
    }),
    [errors, focus, picks, added],
  )
  return <Context value={value}>{children}</Context>
}

type FormValues = Readonly<Record<string, unknown>>

/** A store, not the words: a context that is new with each letter is looked for in every field. */
type FormValuesStore = { subscribe: (listener: () => void) => () => void; read: () => FormValues }

const NO_VALUES: FormValues = {}
const Snapshot = createContext<FormValuesStore>({
  subscribe: () => () => {},
  read: () => NO_VALUES,
})

export const FormValuesProvider = Snapshot

/** The form's fields as they are now, for a block that shows what follows from them. */
export function useFormValues(): FormValues {
  const { subscribe, read } = use(Snapshot)
  return useSyncExternalStore(subscribe, read, read)
}

/** For what stands beside the text, such as a live preview. */
export type FormSaves = {
  /** What is stored now; null: nothing yet. */
  version: { id: string; lockVersion: number } | null
  savedAt: Date | null
  /** Readers have these words, or will at a time that is set. */
  isPublicOrScheduled: boolean
  /** Calls back when a save has landed, by itself or by hand; gives back how to stop that. */
  onSaved: (listener: () => void) => () => void
}

const Saves = createContext<FormSaves>({
  version: null,
  savedAt: null,
  isPublicOrScheduled: false,
  onSaved: () => () => {},
})

export const FormSavesProvider = Saves

export const useFormSaves = () => use(Saves)

export const useFocusRequest = () => use(Context).focus

export const useErrors = (path: string): readonly string[] => use(Context).errors[path] ?? []

/** Messages at this path and at all that lies within it. */
export function useErrorsWithin(path: string): readonly string[] {
  const { errors } = use(Context)
  return Object.entries(errors).flatMap(([at, messages]) =>
    at === path || at.startsWith(`${path}.`) ? messages : [],
  )
}

export function usePickNames() {
  const { picks, addPick } = use(Context)
  return { nameOf: (id: string) => picks.get(id) ?? null, addPick }
}

export const fieldId = (path: string) => `field-${path}`
