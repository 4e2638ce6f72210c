'use client'

import { useEffect, useRef, useState } from 'react'
import { ClockTime } from '#components/admin/time-zone.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import type { PresenceInput } from '#lib/publishing/drafts/input.ts'
import { postJson } from './saving/post-json.ts'

const HEARTBEAT_MS = 8_000
const TYPING_MS = 10_000

type Present = { id: string; name: string; since: string; typing: boolean }

/** Other users who have this content open. Nothing is locked: concurrent changes are merged. */
export function Presence({ contentId, snapshot }: { contentId: string; snapshot: object }) {
  const others = usePresence(contentId, snapshot)
  if (others.length === 0) return null
  return (
    <ul className="presence" aria-label="Also here">
      {others.map((it) => (
        <li key={it.id}>
          <Avatar name={it.name} picture={null} />
          <span>
            {it.name}
            <span className="presence-doing">
              {it.typing ? ' is typing' : ' since '}
              {!it.typing && <ClockTime at={new Date(it.since)} />}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function usePresence(contentId: string, snapshot: object): readonly Present[] {
  const [others, setOthers] = useState<readonly Present[]>([])
  const typedAt = useRef(0)
  const previous = useRef(snapshot)
  useEffect(() => {
    if (snapshot !== previous.current) typedAt.current = Date.now()
    previous.current = snapshot
  }, [snapshot])
  useEffect(() => {
    let stopped = false
    const beat = async () => {
      if (document.visibilityState === 'hidden') return
      const state = Date.now() - typedAt.current < TYPING_MS ? 'typing' : 'reading'
      const input: PresenceInput = { contentId, state }
      const result = await postJson<Present[]>('/admin/presence', input).catch(() => null)
      if (!stopped && result?.ok) setOthers(result.data)
    }
    const leave = () => {
      const input: PresenceInput = { contentId, state: 'left' }
      const body = new Blob([JSON.stringify(input)], { type: 'application/json' })
      navigator.sendBeacon('/admin/presence', body)
    }
    void beat()
    const timer = setInterval(beat, HEARTBEAT_MS)
    document.addEventListener('visibilitychange', beat)
    addEventListener('pagehide', leave)
    return () => {
      stopped = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [contentId])
  return others
}
