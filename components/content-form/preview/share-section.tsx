'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { failureOf } from '#components/admin/action-failure.ts'
import { DateTime } from '#components/admin/date-time.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field, fieldProps } from '#components/ui/field.tsx'
import { revokeShareAction, shareDraftAction } from '#lib/publishing/actions.ts'
import { SHARE_MINUTES, type ShareLinkView, sharedPath } from '#lib/publishing/sharing/share.ts'
import { FormSection } from '../section.tsx'

const durationLabel: Record<(typeof SHARE_MINUTES)[number], string> = {
  15: '15 minutes',
  60: '1 hour',
  1440: '1 day',
  10080: '7 days',
}

type Props = { contentId: string; links: readonly ShareLinkView[]; timeZone: string }

/** Creates, lists and revokes preview links for people without an account. */
export function ShareSection({ contentId, links, timeZone }: Props) {
  const router = useRouter()
  const [minutes, setMinutes] = useState<number>(SHARE_MINUTES[0])
  const [created, setCreated] = useState<{ linkId: string; address: string } | null>(null)
  const [status, setStatus] = useState('')
  const [busy, setBusy] = useState(false)

  async function run<Data>(
    action: (previous: null, input: unknown) => Promise<{ ok: true; data: Data } | Refusal>,
    input: unknown,
    onDone: (data: Data) => void,
  ) {
    setBusy(true)
    setStatus('')
    const result = await action(null, input).catch(failureOf)
    setBusy(false)
    if (!result.ok) return setStatus(result.message)
    onDone(result.data)
    router.refresh()
  }

  const share = () =>
    run(shareDraftAction, { contentId, minutes }, ({ linkId, token }) =>
      setCreated({ linkId, address: window.location.origin + sharedPath(token) }),
    )
  const revoke = (linkId: string) =>
    run(revokeShareAction, { linkId }, () => {
      setCreated((now) => (now?.linkId === linkId ? null : now))
      setStatus('Revoked. The link no longer works.')
    })
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address)
    setStatus('Copied.')
  }
  return (
    <FormSection title={links.length > 0 ? `Share a preview (${links.length})` : 'Share a preview'}>
      <div className="share-links">
        <p>Anyone with the link can view the page as it is saved now, without signing in.</p>
        <div className="share-new">
          <Field id="share-minutes" label="Expires in">
            <select
              {...fieldProps({ id: 'share-minutes' })}
              className="control"
              value={minutes}
              onChange={(event) => setMinutes(Number(event.target.value))}
            >
              {SHARE_MINUTES.map((it) => (
                <option key={it} value={it}>
                  {durationLabel[it]}
                </option>
              ))}
            </select>
          </Field>
          <Button look="secondary" size="small" disabled={busy} onClick={share}>
            Create link
          </Button>
        </div>
        {created && (
          <div className="share-made">
            <label htmlFor="share-address">Copy this link now. It is shown only once.</label>
            <input
              id="share-address"
              className="control"
              readOnly
              value={created.address}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button look="secondary" size="small" onClick={() => copy(created.address)}>
              Copy
            </Button>
          </div>
        )}
        {links.length > 0 && (
          <ul aria-label="Valid links">
            {links.map((it) => (
              <li key={it.id}>
                <span>
                  Version {it.number}, until <DateTime at={it.expiresAt} timeZone={timeZone} />
                  {it.by && ` · ${it.by}`}
                </span>
                <Button look="quiet" size="small" disabled={busy} onClick={() => revoke(it.id)}>
                  Revoke
                  <span className="visually-hidden"> the link to version {it.number}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p role="status">{status}</p>
      </div>
    </FormSection>
  )
}

type Refusal = { ok: false; message: string }
