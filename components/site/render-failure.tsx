/** What a reader sees where Next itself reports that a page could not be rendered. */
export function RenderFailure({ retry }: { retry: () => void }) {
  return (
    <main id="main">
      <h1>Something went wrong</h1>
      <p>The error has been logged. Everything you saved is safe.</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </main>
  )
}
