'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/** The navigation as a drawer on small screens. */
export function PhoneMenu({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes whenever the page changes
  useEffect(() => dialog.current?.close(), [pathname])
  return (
    <>
      <button
        type="button"
        className="admin-icon-button admin-phone-only"
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="menu" />
        <span className="visually-hidden">Menu</span>
      </button>
      <dialog ref={dialog} className="admin-drawer" aria-label="Menu">
        <button type="button" className="admin-icon-button" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
          <span className="visually-hidden">Close</span>
        </button>
        <nav aria-label="Admin">{children}</nav>
      </dialog>
    </>
  )
}
