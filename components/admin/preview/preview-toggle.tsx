'use client'

import { Button } from '#components/ui/button.tsx'
import { choosePreview, usePreviewChoice } from './preview-choice.ts'

/** Shows or hides the page beside the form. */
export function PreviewToggle() {
  const { open } = usePreviewChoice()
  return (
    <Button look="quiet" aria-pressed={open} onClick={() => choosePreview({ open: !open })}>
      Preview
    </Button>
  )
}
