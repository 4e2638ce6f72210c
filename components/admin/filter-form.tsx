'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { withQuery } from '#lib/paths.ts'

/** Delay after a key in a search box. */
const SEARCH_DEBOUNCE_MS = 400

/**
 * A form whose values are the query of a list: a change shows the list anew at once, under an address
 * that can be shared. Without script it is submitted by its button.
 */
export function FilterForm({ action, children }: { action: string; children: ReactNode }) {
  const router = useRouter()
  const shown = useSearchParams()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isPending, startTransition] = useTransition()
  const show = (how: 'push' | 'replace') => {
    clearTimeout(timer.current)
    if (!form.current) return
    const href = withQuery(action, valuesOf(form.current))
    startTransition(() => router[how](href, { scroll: false }))
  }
  const onChange = ({ target }: FormEvent) => {
    clearTimeout(timer.current)
    if (isText(target)) timer.current = setTimeout(() => show('replace'), SEARCH_DEBOUNCE_MS)
    else show('push')
  }
  const isFirst = useRef(true)
  useEffect(() => {
    if (isPending || !form.current) return
    // The browser kept values, or the user was faster than the script.
    if (isFirst.current && !isShown(form.current, shown)) form.current.requestSubmit()
    // Back, forward and links to the list change the query without the form.
    else fill(form.current, shown)
    isFirst.current = false
  }, [shown, isPending])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <form
      ref={form}
      className="admin-filter"
      action={action}
      method="get"
      aria-busy={isPending}
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault()
        show('push')
      }}
    >
      {children}
    </form>
  )
}

const isText = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type === 'search'

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))

type Query = Pick<URLSearchParams, 'get'>

/** The fields that a user changes, each with its value in a query; the first option is the default. */
function* fieldsIn(form: HTMLFormElement, query: Query) {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      yield { field, value: query.get(field.name) ?? field.options[0]?.value ?? '' }
    } else if (field instanceof HTMLInputElement && field.type !== 'hidden') {
      yield { field, value: query.get(field.name) ?? '' }
    }
  }
}

const isBox = (field: HTMLSelectElement | HTMLInputElement): field is HTMLInputElement =>
  field.type === 'checkbox'

const isShown = (form: HTMLFormElement, query: Query): boolean =>
  [...fieldsIn(form, query)].every(({ field, value }) =>
    isBox(field) ? field.checked === (field.value === value) : field.value === value,
  )

function fill(form: HTMLFormElement, query: Query): void {
  for (const { field, value } of fieldsIn(form, query)) {
    // What is being typed is ahead of the address.
    if (field === document.activeElement && isText(field)) continue
    if (isBox(field)) field.checked = field.value === value
    else field.value = value
  }
}
