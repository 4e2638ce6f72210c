'use client'

import { useEffect, useState } from 'react'
import { usePickNames } from '../form-context.tsx'

type Props = {
  title: string
  description: string
  /** Public path; null if it has none yet. */
  path: string | null
  /** Id of the image for link previews; null if there is none. */
  imageId: string | null
}

/** Previews the page as a search result and as a link in a message; real services may truncate differently. */
export function SearchPreview({ title, description, path, imageId }: Props) {
  const host = useHost()
  const { nameOf } = usePickNames()
  const image = imageId ? (nameOf(imageId)?.thumbnail ?? null) : null
  const trail = [host, ...(path ?? '/…').split('/').filter(Boolean)].join(' › ')
  return (
    <div className="search-preview">
      <figure>
        <figcaption>Search result preview</figcaption>
        <div className="search-result" lang="en">
          <p className="search-result-trail">{trail}</p>
          <p className="search-result-title">{title || 'Title'}</p>
          <p className="search-result-text">{description || 'What the page is about.'}</p>
        </div>
      </figure>
      <figure>
        <figcaption>Social preview</figcaption>
        <div className="social-card">
          {image ? (
            <picture>
              <img src={image} alt="" />
            </picture>
          ) : (
            <div className="social-card-blank">No image</div>
          )}
          <div className="social-card-content">
            <p className="social-card-host">{host}</p>
            <p className="social-card-title">{title || 'Title'}</p>
            <p className="social-card-text">{description}</p>
          </div>
        </div>
      </figure>
    </div>
  )
}

/** Host of this site; empty during server rendering, which does not know it. */
function useHost(): string {
  const [host, setHost] = useState('')
  useEffect(() => setHost(window.location.host), [])
  return host
}
