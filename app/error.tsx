'use client'

import { RenderFailure } from '#components/site/render-failure.tsx'

/** Next requires a client component here. In production the front answers with its own error page. */
export default function ErrorBoundary({ retry }: { retry: () => void }) {
  return <RenderFailure retry={retry} />
}
