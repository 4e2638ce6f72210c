'use client'

export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en-IN">
      <body>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>It has been noted. Nothing that you saved before is lost.</p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
