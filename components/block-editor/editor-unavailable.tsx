'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** Stands in for the editor if its code could not be loaded; the other fields of the form work on. */
export default function EditorUnavailable() {
  return (
    <Notice tone="warning" title="The editor could not be loaded" role="status">
      <p>
        You are offline, or the site has been updated. The other fields are saved as usual. Reload
        the page to edit the text.
      </p>
      <Button look="secondary" size="small" onClick={() => window.location.reload()}>
        {' '}
        Reload
      </Button>
    </Notice>
  )
}
