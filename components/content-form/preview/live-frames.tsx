'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  id: string
  /** Changes whenever a newer version is saved. */
  stamp: number
  width: number
  height: number
}

/**
 * Preview of the saved version. A newer one loads in a hidden frame and then replaces the visible one
 * at the same scroll position, so that nothing flickers while the user types.
 */
export function LiveFrames({ id, stamp, width, height }: Props) {
  const [shown, setShown] = useState<number | null>(null)
  const [loading, setLoading] = useState<number | null>(stamp)
  const frames = useRef(new Map<number, HTMLIFrameElement>())

  // One frame loads at a time; changes saved meanwhile appear in the next one.
  useEffect(() => {
    setLoading((now) => (now === null && stamp !== shown ? stamp : now))
  }, [stamp, shown])

  function onLoad(frame: HTMLIFrameElement, of: number) {
    openLinksElsewhere(frame)
    if (of === shown) return
    const before = shown === null ? undefined : frames.current.get(shown)
    frame.contentWindow?.scrollTo({ top: before?.contentWindow?.scrollY ?? 0, behavior: 'instant' })
    setShown(of)
    setLoading(null)
  }

  const stamps = [...new Set([shown, loading])].filter((it) => it !== null)
  return stamps.map((it) => (
    <iframe
      key={it}
      ref={(frame) => {
        if (frame) frames.current.set(it, frame)
        else frames.current.delete(it)
      }}
      className={it === shown ? 'preview-frame' : 'preview-frame is-loading'}
      title={it === shown ? 'Page as readers would see it' : 'Next version of the page'}
      aria-hidden={it === shown ? undefined : true}
      tabIndex={it === shown ? undefined : -1}
      src={`/preview/${id}?beside=${it}`}
      width={width}
      height={height}
      onLoad={(event) => onLoad(event.currentTarget, it)}
    />
  ))
}

/** Opens links of the preview elsewhere, so that the frame keeps showing the edited content. */
function openLinksElsewhere(frame: HTMLIFrameElement) {
  frame.contentDocument?.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]')
    const href = link?.getAttribute('href')
    if (!href || href.startsWith('#')) return
    event.preventDefault()
    window.open(new URL(href, window.location.origin), '_blank', 'noopener')
  })
  frame.contentDocument?.addEventListener('submit', (event) => event.preventDefault(), true)
}
