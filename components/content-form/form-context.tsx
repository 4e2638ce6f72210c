'use client'

import { createContext, type ReactNode, use, useMemo, useState, useSyncExternalStore } from 'react'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { Pick } from '#lib/publishing/listing/picking.ts'

/** A request to focus the field at `path`; `nonce` differs with each request. */
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

/** Provides fields with their error messages and pickers with the titles of chosen contents. */
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

/** A store rather than the values: a context value that changed with each key would render every field. */
type FormValuesStore = { subscribe: (listener: () => void) => () => void; read: () => FormValues }

const NO_VALUES: FormValues = {}
const Values = createContext<FormValuesStore>({
  subscribe: () => () => {},
  read: () => NO_VALUES,
})

export const FormValuesProvider = Values

/** Current values of the form, for blocks that show something derived from them. */
export function useFormValues(): FormValues {
  const { subscribe, read } = use(Values)
  return useSyncExternalStore(subscribe, read, read)
}

/** Save state, for components beside the text such as the live preview. */
export type FormSaves = {
  /** The saved version; null if nothing is stored yet. */
  version: { id: string; lockVersion: number } | null
  savedAt: Date | null
  /** The content is published, or its publication is scheduled. */
  isPublicOrScheduled: boolean
  /** Calls `listener` after each save, automatic or explicit; returns the function that unsubscribes. */
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

/** Messages at this path and at all paths below it. */
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
