/** What a reader sees where Next itself reports that a page could not be rendered. */
export function RenderFailure({ retry }: { retry: () => void }) {
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
