import type { ReactNode } from 'react'

/** Layout of the pages before the admin area, such as sign-in: one card with one task. */
export function Entrance({
  title,
  lead,
  children,
}: {
  title: string
  lead: string
  children: ReactNode
}) {
  return (
    <main className="grid min-h-dvh place-content-center gap-5 bg-raised px-4 py-6">
      <div className="grid w-[min(26rem,100vw-2rem)] gap-5 rounded-card border border-line bg-paper p-8 [&_form]:grid [&_form]:gap-5">
        <h1 className="text-2xl font-semibold">{title}</h1>
        <p className="-mt-3 text-soft">{lead}</p>
        {children}
      </div>
      <p className="text-center text-sm">
        <a href="/">Back to the site</a>
      </p>
    </main>
  )
}
