'use client'

import { useEffect, useSyncExternalStore } from 'react'

const keyOf = (path: string) => `list:${path}`

/** Remembers filter, order and page of a list for this tab, for the links that lead back to it. */
export function RememberList({ path, href }: { path: string; href: string }) {
  useEffect(() => sessionStorage.setItem(keyOf(path), href), [path, href])
  return null
}

const subscribe = () => () => {}

/** Address of a list as it was last shown in this tab. */
export const useRememberedList = (path: string): string =>
  useSyncExternalStore(
    subscribe,
    () => sessionStorage.getItem(keyOf(path)) ?? path,
    () => path,
  )
