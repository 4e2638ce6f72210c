'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import { DateTime } from '#components/admin/date-time.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ActionResult } from '#lib/auth/staff-action.ts'
import { acceptMergeAction, refuseMergeAction, undoMergeAction } from '#lib/people/actions.ts'

type Side = {
  id: string
  name: string
  since: Date
  identifiers: { value: string; verified: boolean }[]
  requests: {
    id: string
    name: string
    reference: string
    createdAt: Date
    leadId: string
    message: string | null
  }[]
  count: number
}

type Props = { id: string; a: Side; b: Side; timeZone: string }

export function MergePair({ id, a, b, timeZone }: Props) {
  const { busy, error, run } = useDecision()
  const [asks, setAsks] = useState(false)
  const shared = a.identifiers.filter((it) => b.identifiers.some((one) => one.value === it.value))
  return (
    <section className="admin-card" aria-label={`${a.name} and ${b.name}`}>
      <div className="workspace-sources">
        {[a, b].map((it) => (
          <SideCard
            key={it.id}
            it={it}
            shared={shared.map((one) => one.value)}
            timeZone={timeZone}
          />
        ))}
      </div>
      <div className="button-row">
        {asks ? (
          <>
            <p>
              Is this really one person, not two members of a family? Compare names and messages. We
              will inform the e-mail address of the newer record.
            </p>
            <Button disabled={busy} onClick={() => run(() => acceptMergeAction(null, { id }))}>
              Yes, this is one person
            </Button>
          </>
        ) : (
          <Button disabled={busy} onClick={() => setAsks(true)}>
            Merge
          </Button>
        )}
        <Button
          look="secondary"
          disabled={busy}
          onClick={() => run(() => refuseMergeAction(null, { id }))}
        >
          Keep separate
        </Button>
        {error && <p role="alert">{error}</p>}
      </div>
    </section>
  )
}

function SideCard({ it, shared, timeZone }: { it: Side; shared: string[]; timeZone: string }) {
  return (
    <div>
      <h2>{it.name}</h2>
      <ul className="admin-plain-list">
        {it.identifiers.map(({ value, verified }) => (
          <li key={value}>
            {shared.includes(value) ? <mark>{value}</mark> : <span>{value}</span>}
            <span>{verified ? 'verified' : 'not verified'}</span>
          </li>
        ))}
        {it.requests.map((one) => (
          <li key={one.id}>
            <Link href={`/admin/leads/${one.leadId}`} prefetch={false}>
              {one.reference}
            </Link>
            <DateTime at={one.createdAt} timeZone={timeZone} />
            <span>{one.name}</span>
            {one.message && <q>{one.message}</q>}
          </li>
        ))}
      </ul>
      {it.count > it.requests.length && <p>{it.count} requests in total</p>}
    </div>
  )
}

export function UndoMerge({ id }: { id: string }) {
  const { busy, error, run } = useDecision()
  return (
    <span>
      {error && <span role="alert">{error} </span>}
      <Button look="quiet" disabled={busy} onClick={() => run(() => undoMergeAction(null, { id }))}>
        Undo merge
      </Button>
    </span>
  )
}

function useDecision() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const run = async (step: () => Promise<ActionResult<unknown>>) => {
    setBusy(true)
    const result = await step().catch(failureOf)
    setBusy(false)
    setError(result.ok ? null : result.message)
    router.refresh()
  }
  return { busy, error, run }
}
