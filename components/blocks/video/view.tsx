import { Icon } from '#components/ui/icon.tsx'
import { PictureView } from '#components/ui/picture.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { clockTime } from '#lib/format/dates.ts'
import { ClickToLoadFrame } from '../click-to-load-frame.tsx'

const providers = {
  youtube: {
    name: 'YouTube',
    page: (id: string) => `https://www.youtube.com/watch?v=${id}`,
    player: (id: string) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0`,
  },
  vimeo: {
    name: 'Vimeo',
    page: (id: string) => `https://vimeo.com/${id}`,
    player: (id: string) => `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`,
  },
} as const

export function VideoView({ block, poster }: ResolvedBlockOf<'video'>) {
  const { provider, videoId, title, durationSeconds, transcript } = block.attrs
  const { name, page, player } = providers[provider]
  return (
    <figure className="figure">
      <ClickToLoadFrame src={player(videoId)} href={page(videoId)} title={title}>
        {poster && (
          <PictureView picture={{ ...poster, alt: '' }} sizes="(min-width: 48rem) 40rem, 100vw" />
        )}
        <span className="framed-label">
          <Icon name="play" />
          <span>
            <strong>{title}</strong>
            {durationSeconds !== null && ` ${clockTime(durationSeconds)}`}
            <small>Plays video from {name}, which will then know that you visited</small>
          </span>
        </span>
      </ClickToLoadFrame>
      {transcript && (
        <details className="transcript">
          <summary>Transcript</summary>
          {transcript.split(/\n{2,}/).map((it) => (
            <p key={it}>{it}</p>
          ))}
        </details>
      )}
    </figure>
  )
}
