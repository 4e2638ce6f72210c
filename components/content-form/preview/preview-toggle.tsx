'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { choosePreview, usePreviewChoice } from './preview-choice.ts'

/** Shows or hides the preview; takes the focus when the preview is closed from within. */
export function PreviewToggle() {
  const { open } = usePreviewChoice()
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(open)
  useEffect(() => {
    const closed = wasOpen.current && !open
    wasOpen.current = open
    if (closed && document.activeElement === document.body) button.current?.focus()
  }, [open])
  return (
    <Button
      look="quiet"
      ref={button}
      aria-pressed={open}
      onClick={() => choosePreview({ open: !open })}
    >
      Preview
    </Button>
  )
}
