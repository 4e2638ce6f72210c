import { z } from 'zod'
import { refer } from '#lib/content-kind.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import type { Picture } from '#lib/media/media.ts'
import { defineBlock } from './block.ts'
import { blockSchema, choice, joinLines, longText, optionalReference } from './fields.ts'

/** Provider and id in the address of a video, as copied from the browser or a share dialog; null: there is none. */
export function videoOfAddress(text: string): Pick<VideoAttrs, 'provider' | 'videoId'> | null {
  const address = /^(?:www\.|m\.)?(?:youtu|vimeo)/.test(text) ? `https://${text}` : text
  if (!URL.canParse(address)) return null
  const { hostname, pathname, searchParams } = new URL(address)
  const host = hostname.replace(/^(?:www|m|music|player)\./, '')
  const [first = '', second = ''] = pathname.split('/').filter(Boolean)
  const idOf: Record<string, string | null> = {
    'youtu.be': first,
    'youtube.com': searchParams.get('v') ?? (YOUTUBE_PATHS.includes(first) ? second : null),
    'youtube-nocookie.com': second,
    'vimeo.com': [first, second].find((it) => /^\d+$/.test(it)) ?? null,
  }
  const videoId = idOf[host]
  if (!videoId || !VIDEO_ID.test(videoId)) return null
  return { provider: host === 'vimeo.com' ? 'vimeo' : 'youtube', videoId }
}

const YOUTUBE_PATHS = ['embed', 'shorts', 'live', 'v']

const VIDEO_ID = /^[A-Za-z0-9_-]{4,40}$/

/** Hosts of the players that a video block may load. */
export const VIDEO_HOSTS = ['www.youtube-nocookie.com', 'player.vimeo.com'] as const

const schema = blockSchema('video', {
  provider: choice('Provider', ['youtube', 'vimeo']),
  videoId: z
    .string()
    .regex(VIDEO_ID, 'Enter a YouTube or Vimeo URL, or the id of the video.')
    .meta({ label: 'URL or id of the video' }),
  title: requiredText('Title'),
  posterId: optionalReference('Thumbnail', 'MEDIA'),
  durationSeconds: z.int().min(1).max(86_400).nullable().meta({ label: 'Length (seconds)' }),
  transcript: longText('Transcript', 100_000),
})

type VideoBlock = z.infer<typeof schema>

type VideoAttrs = VideoBlock['attrs']

export const video = defineBlock<VideoBlock, { poster: Picture | null }>({
  type: 'video',
  version: 1,
  label: 'Video',
  hint: 'Loads on click, with a transcript',
  group: 'Images and tables',
  schema,
  blank: (id) => ({
    type: 'video',
    attrs: {
      id,
      version: 1,
      provider: 'youtube',
      videoId: '',
      title: '',
      posterId: null,
      durationSeconds: null,
      transcript: '',
    },
  }),
  normalise: (block) => {
    const video = videoOfAddress(block.attrs.videoId.trim())
    return video ? { ...block, attrs: { ...block.attrs, ...video } } : block
  },
  text: ({ attrs }) => joinLines(attrs.title, attrs.transcript),
  references: ({ attrs }) => refer('image', 'MEDIA', attrs.posterId),
  lint: ({ attrs }) =>
    attrs.transcript === ''
      ? [
          {
            severity: 'warning',
            message: 'This video has no transcript, so it is not accessible to all readers.',
          },
        ]
      : [],
  resolve: ({ attrs }, library) => ({ poster: library.picture(attrs.posterId) }),
})
