type Answer = { id: string } | { message: string }

/** Takes a picture to the media library. `onProgress` is told the part that is sent, 0 to 1. */
export function uploadImage(
  file: File,
  alt: string,
  onProgress: (part: number) => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const form = new FormData()
    form.set('file', file)
    form.set('alt', alt)
    // fetch does not say how far an upload is.
    const request = new XMLHttpRequest()
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer: Partial<{ id: string; message: string }> = request.response ?? {}
      resolve(
        request.status === 201 && answer.id
          ? { id: answer.id }
          : { message: answer.message ?? 'The picture was not taken. Try again.' },
      )
    }
    request.onerror = () =>
      resolve({ message: 'The upload broke off. The picture is still here; try again.' })
    request.open('POST', '/admin/media/upload')
    request.send(form)
  })
}
