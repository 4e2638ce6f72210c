'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  id: string
  /** Another one: there are newer words on the server. */
  stamp: number
  width: number
  height: number
}

/**
 * The newest words as a page. The next one is loaded behind the one that is seen and takes its
 * place at the same height, so that nothing flickers or jumps while somebody types.
 */
export function LiveFrames({ id, stamp, width, height }: Props) {
  const [shown, setShown] = useState<number | null>(null)
  const [loading, setLoading] = useState<number | null>(stamp)
  const frames = useRef(new Map<number, HTMLIFrameElement>())

  // One at a time: words that come while a page loads are in the next one.
  useEffect(() => {
    setLoading((now) => (now === null && stamp !== shown ? stamp : now))
  }, [stamp, shown])

  function onLoad(frame: HTMLIFrameElement, of: number) {
    keepLinksOut(frame)
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

/** The page beside the form stays the one that is written; where its links lead opens elsewhere. */
function keepLinksOut(frame: HTMLIFrameElement) {
  frame.contentDocument?.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]')
    const href = link?.getAttribute('href')
    if (!href || href.startsWith('#')) return
    event.preventDefault()
    window.open(new URL(href, window.location.origin), '_blank', 'noopener')
  })
  frame.contentDocument?.addEventListener('submit', (event) => event.preventDefault(), true)
}
