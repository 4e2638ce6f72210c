import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Tone = 'note' | 'tip' | 'warning' | 'example' | 'good' | 'bad'

const icons: Record<Tone, IconName> = {
  note: 'note',
  tip: 'bulb',
  warning: 'alert',
  example: 'flask',
  good: 'check',
  bad: 'alert',
}

/** Message box. Pass a live `role` if it reports something that just happened. */
export function Notice({
  tone = 'note',
  title,
  role,
  children,
}: {
  tone?: Tone
  title?: ReactNode
  role?: 'status' | 'alert'
  children: ReactNode
}) {
  return (
    <div className={`notice is-${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
