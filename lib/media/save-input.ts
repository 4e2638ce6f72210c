import { z } from 'zod'
import { mediaSnapshot } from './schema.ts'

/** Input for saving the texts of an image; the image itself never changes. */
export const mediaSave = z
  .strictObject({
    kind: z.literal('MEDIA'),
    version: z.strictObject({ id: z.uuid(), lockVersion: z.int().min(0) }),
    snapshot: mediaSnapshot,
  })
  .transform(({ version, snapshot }) => ({ version, snapshot }))

export type MediaSave = z.infer<typeof mediaSave>
