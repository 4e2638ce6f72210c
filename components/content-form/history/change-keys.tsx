'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { plural } from '#lib/format/plural.ts'

/** Moves to the next or previous change, by buttons and by the keys N and P. */
export function ChangeKeys({ count }: { count: number }) {
  const at = useRef(-1)
  const [shown, setShown] = useState(-1)
  const go = useCallback((step: 1 | -1) => {
    const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')]
    const next = Math.min(Math.max(at.current + step, 0), changes.length - 1)
    const change = changes[next]
    if (!change) return
    at.current = next
    setShown(next)
    change.focus({ preventScroll: true })
    change.scrollIntoView({ block: 'center' })
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'n') go(1)
      if (event.key === 'p') go(-1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [go])
  if (count === 0) return null
  return (
    <div className="diff-keys">
      <span role="status">
        {shown < 0
          ? plural(count, { one: '# change', other: '# changes' })
          : `Change ${shown + 1} of ${count}`}
      </span>
      <Button look="secondary" size="small" title="P" onClick={() => go(-1)} disabled={shown <= 0}>
        Previous
      </Button>
      <Button
        look="secondary"
        size="small"
        title="N"
        onClick={() => go(1)}
        disabled={shown === count - 1}
      >
        Next
      </Button>
    </div>
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
