'use client'

import { useEffect } from 'react'

const QUESTION = 'Leave without saving? Your changes are kept on this computer only.'

/** Asks before a page with unsaved changes is left, by closing it or by a link. */
export function useLeaveGuard(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a[href]')
      if (!link || link.getAttribute('target') || event.metaKey || event.ctrlKey) return
      if (link.getAttribute('href')?.startsWith('#') || window.confirm(QUESTION)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [dirty])
}
