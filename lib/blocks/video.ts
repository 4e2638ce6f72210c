import { z } from 'zod'
import { refer } from '#lib/content-kind.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import type { Picture } from '#lib/media/media.ts'
import { defineBlock } from './block.ts'
import { blockSchema, choice, joinLines, longText, optionalReference } from './fields.ts'

/** Hosts of the players that a video block may load. */
export const VIDEO_HOSTS = ['www.youtube-nocookie.com', 'player.vimeo.com'] as const

const schema = blockSchema('video', {
  provider: choice('Provider', ['youtube', 'vimeo']),
  videoId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{4,40}$/, 'Only the id of the video, not its address.')
    .meta({ label: 'Id of the video' }),
  title: requiredText('Title'),
  posterId: optionalReference('Still', 'MEDIA'),
  durationSeconds: z.int().min(1).max(86_400).nullable().meta({ label: 'Length in seconds' }),
  transcript: longText('Transcript', 100_000),
})

type VideoBlock = z.infer<typeof schema>

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
