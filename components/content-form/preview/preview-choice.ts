'use client'

import { useSyncExternalStore } from 'react'

export const WIDTHS = { phone: 390, tablet: 820, desktop: 1280 } as const

export type Device = keyof typeof WIDTHS

type Choice = { open: boolean; device: Device }

const KEY = 'lectern:preview'
const CLOSED: Choice = { open: false, device: 'phone' }

const listeners = new Set<() => void>()
let choice: Choice | null = null

/** Whether the preview is open and how wide it is; stored in this browser for all forms. */
export function usePreviewChoice(): Choice {
  return useSyncExternalStore(subscribe, current, () => CLOSED)
}

export function choosePreview(part: Partial<Choice>): void {
  choice = { ...current(), ...part }
  try {
    localStorage.setItem(KEY, JSON.stringify(choice))
  } catch {
    // Without storage the choice lasts until the page is left.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function current(): Choice {
  choice ??= storedChoice()
  return choice
}

/** The stored choice; closed on small screens, where the preview would cover the form. */
function storedChoice(): Choice {
  const { open, device } = stored()
  return {
    open: open === true && window.matchMedia('(min-width: 72.01rem)').matches,
    device: device === 'tablet' || device === 'desktop' ? device : 'phone',
  }
}

function stored(): { open?: unknown; device?: unknown } {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
