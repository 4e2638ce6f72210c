import { IMAGE_TOO_LARGE, MAX_IMAGE_BYTES } from '#lib/media/limits.ts'

type Answer = { id: string } | { message: string }

/** Uploads an image to the media library. `onProgress` gets the uploaded part, 0 to 1. */
export function uploadImage(
  file: File,
  alt: string,
  onProgress: (part: number) => void,
): Promise<Answer> {
  // The connection is closed before a larger body has arrived, so that its answer would be lost.
  if (file.size > MAX_IMAGE_BYTES) return Promise.resolve({ message: IMAGE_TOO_LARGE })
  return new Promise((resolve) => {
    const form = new FormData()
    form.set('file', file)
    form.set('alt', alt)
    // fetch does not report upload progress.
    const request = new XMLHttpRequest()
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer: Partial<{ id: string; message: string }> = request.response ?? {}
      resolve(
        request.status === 201 && answer.id
          ? { id: answer.id }
          : { message: answer.message ?? 'The image could not be uploaded. Try again.' },
      )
    }
    request.onerror = () => resolve({ message: 'The upload was interrupted. Try again.' })
    request.open('POST', '/admin/media/upload')
    request.send(form)
  })
}
