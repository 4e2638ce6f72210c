'use client'

import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** Stands in for the editor if its code could not be loaded; the other fields of the form work on. */
export default function EditorUnavailable() {
  return (
    <Notice tone="warning" title="The editor could not be loaded" role="status">
      <p>
        There is no connection, or the site was updated. The other fields are saved as usual; load
        the page again to write here.
      </p>
      <Button look="secondary" size="small" onClick={() => window.location.reload()}>
        Load again
      </Button>
    </Notice>
  )
}
