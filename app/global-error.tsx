'use client'

import { RenderFailure } from '#components/site/render-failure.tsx'

export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en-IN">
      <body>
        <RenderFailure retry={retry} />
      </body>
    </html>
  )
}
