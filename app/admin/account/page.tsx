import type { Metadata } from 'next'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Notice } from '#components/ui/notice.tsx'
import {
  EndOtherSessionsForm,
  OwnAccountForm,
  OwnPasswordForm,
} from '#components/users/own-account-forms.tsx'
import { currentSession, requirePermission } from '#lib/auth/session.ts'
import { listOwnSessions } from '#lib/users/own-account.ts'
import { browserName } from '#lib/users/user.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await requirePermission('account:change')
  const [sessions, current] = await Promise.all([listOwnSessions(actor), currentSession()])
  const others = sessions.filter((it) => it.id !== current?.sessionId)
  return (
    <div className="admin-narrow admin-stack">
      <PageHead title="Your account" lead={actor.email} />
      {actor.mustChangePassword && (
        <Notice tone="warning" title="Choose your own password">
          <p>
            An admin set your password and may know it. Change it to get access to the admin area.
          </p>
        </Notice>
      )}
      <section className="admin-card" aria-labelledby="own-password">
        <h2 id="own-password">Password</h2>
        <OwnPasswordForm />
      </section>
      <section className="admin-card" aria-labelledby="own-data">
        <h2 id="own-data">Name and time zone</h2>
        <OwnAccountForm account={{ name: actor.name, timeZone: actor.timeZone }} />
      </section>
      <section className="admin-card" aria-labelledby="own-sessions">
        <h2 id="own-sessions">Where you are signed in</h2>
        <ul className="session-list">
          {sessions.map((it) => (
            <li key={it.id}>
              <strong>{browserName(it.device)}</strong>
              {it.id === current?.sessionId && ' (this browser)'}
              <br />
              Since <DateTime at={it.createdAt} timeZone={actor.timeZone} />, last used{' '}
              <DateTime at={it.lastSeenAt} timeZone={actor.timeZone} />
            </li>
          ))}
        </ul>
        {others.length > 0 && <EndOtherSessionsForm count={others.length} />}
      </section>
    </div>
  )
}
