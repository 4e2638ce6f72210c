import { expect, it } from 'vitest'
import { uploadImage } from '#components/block-editor/upload-image.ts'

it('An image above the limit is refused with the limit before it is sent', async () => {
  const file = { size: 20 * 1024 * 1024 + 1 } as File
  expect(await uploadImage(file, 'A field', () => {})).toEqual({
    message: 'This image is too large. The maximum is 20 MB.',
  })
})
