'use client'

/** Next requires a client component here. In production the front answers with its own error page. */
export default function ErrorBoundary({ retry }: { retry: () => void }) {
  return (
    <main id="main">
      <h1>Something went wrong on our side</h1>
      <p>It has been noted. Nothing that you saved before is lost.</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </main>
  )
}
