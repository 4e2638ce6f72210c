'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { IMAGE_TOO_LARGE, MAX_IMAGE_BYTES } from '#lib/media/limits.ts'

type Refusal = { message: string; fields?: Record<string, string[]> }

/** The form to upload one picture with its alternative text. */
export function UploadForm() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async (form: FormData) => {
    const file = form.get('file')
    if (file instanceof File && file.size > MAX_IMAGE_BYTES) {
      return setRefusal({ message: IMAGE_TOO_LARGE, fields: { file: [IMAGE_TOO_LARGE] } })
    }
    setBusy(true)
    setRefusal(null)
    try {
      const response = await fetch('/admin/media/upload', { method: 'POST', body: form })
      const answer = (await response.json()) as { id: string } & Refusal
      if (response.ok) return router.push(`/admin/media/${answer.id}`)
      setRefusal(answer)
    } catch {
      setRefusal({ message: 'The upload was interrupted. Nothing was saved; try again.' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="upload-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send(new FormData(event.currentTarget))
      }}
    >
      {refusal && !refusal.fields && (
        <Notice tone="bad" role="alert">
          <p>{refusal.message}</p>
        </Notice>
      )}
      <TextField
        label="New image"
        help="JPEG, PNG, WebP or GIF, up to 20 MB."
        name="file"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        errors={refusal?.fields?.file}
      />
      <TextField
        label="Alt text"
        help="What the image shows, for people who cannot see it."
        name="alt"
        maxLength={400}
        errors={refusal?.fields?.alt}
      />
      <Button type="submit" disabled={busy}>
        {busy ? 'Uploading…' : 'Upload'}
      </Button>
    </form>
  )
}
