'use client'

/** Next wants a client component here. The front answers visitors with a document of its own. */
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
