'use client'

import { memo, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LiveFrames } from './live-frames.tsx'
import { choosePreview, type Device, usePreviewChoice, WIDTHS } from './preview-choice.ts'

const names: Record<Device, string> = { phone: 'Phone', tablet: 'Tablet', desktop: 'Desktop' }

/** The public page of the saved version, beside the form; on small screens on top of it. */
export const PreviewPane = memo(function PreviewPane(props: { id: string; stamp: number }) {
  const { open } = usePreviewChoice()
  return open ? <OpenPane {...props} /> : null
})

function OpenPane({ id, stamp }: { id: string; stamp: number }) {
  const { device } = usePreviewChoice()
  const [stage, setStage] = useState<HTMLDivElement | null>(null)
  const size = useSize(stage)
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (window.matchMedia('(max-width: 72rem)').matches) close.current?.focus()
  }, [])
  const width = WIDTHS[device]
  const scale = Math.min(1, size.width / width)
  return (
    <section
      className="preview-pane"
      aria-label="Preview"
      onKeyDown={(event) => {
        if (event.key === 'Escape') choosePreview({ open: false })
      }}
    >
      <div className="preview-tools">
        <fieldset className="preview-devices">
          <legend className="visually-hidden">Width</legend>
          {(Object.keys(names) as Device[]).map((it) => (
            <label key={it}>
              <input
                type="radio"
                name="preview-device"
                className="visually-hidden"
                checked={it === device}
                onChange={() => choosePreview({ device: it })}
              />
              <span title={`${WIDTHS[it]} pixels wide`}>{names[it]}</span>
            </label>
          ))}
        </fieldset>
        <a href={`/preview/${id}`} target="_blank" rel="noopener">
          Open in new tab
        </a>
        <Button
          look="quiet"
          size="small"
          ref={close}
          onClick={() => choosePreview({ open: false })}
        >
          Close
          <span className="visually-hidden"> the preview</span>
        </Button>
      </div>
      <div className="preview-stage" ref={setStage}>
        {size.width > 0 && (
          <div
            className="preview-scaled"
            style={{
              inlineSize: width * scale,
              blockSize: size.height,
              ['--preview-scale' as string]: scale,
            }}
          >
            <LiveFrames id={id} stamp={stamp} width={width} height={size.height / scale} />
          </div>
        )}
      </div>
    </section>
  )
}

/** Size of an element in CSS pixels; zero until it is measured. */
function useSize(element: HTMLElement | null) {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return size
}
