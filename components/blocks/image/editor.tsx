'use client'

import type { BlockEditorProps } from '#components/block-editor/block-editor-props.ts'
import { BlockFields } from '#components/block-editor/block-fields.tsx'
import { type Upload, useEditorStore, useUpload } from '#components/block-editor/editor-store.ts'
import { uploadImage } from '#components/block-editor/upload-image.ts'
import { bindFields } from '#components/content-form/bind-fields.ts'
import { TextInput } from '#components/content-form/fields.tsx'
import { usePickNames } from '#components/content-form/form-context.tsx'
import { Button } from '#components/ui/button.tsx'
import type { AnyBlock } from '#lib/blocks/registry.ts'

/** An image of the media library; a pasted or dropped file is uploaded first. */
export function ImageEditor({ path, block, onChange }: BlockEditorProps<'image'>) {
  const { id } = block.attrs
  const upload = useUpload(id)
  if (!upload) {
    return (
      <BlockFields
        path={path}
        block={block}
        onChange={(changed: AnyBlock) => changed.type === 'image' && onChange(changed)}
      />
    )
  }
  return (
    <NewImage
      path={path}
      id={id}
      upload={upload}
      onStored={(mediaId) => onChange({ ...block, attrs: { ...block.attrs, mediaId } })}
    />
  )
}

function NewImage({
  path,
  id,
  upload,
  onStored,
}: {
  path: string
  id: string
  upload: Upload
  onStored: (mediaId: string) => void
}) {
  const store = useEditorStore()
  const { addPick } = usePickNames()
  const { file, preview, alt, state, progress, message } = upload
  const setUpload = (part: Partial<Upload>) => store.setUpload(id, { ...upload, ...part })
  const field = bindFields(upload, setUpload, `${path}.upload`)
  const send = async () => {
    setUpload({ state: 'sending', progress: 0, message: '' })
    const result = await uploadImage(file, alt, (part) =>
      setUpload({ state: 'sending', progress: part, message: '' }),
    )
    if ('message' in result) {
      setUpload({ state: 'failed', message: result.message })
      return
    }
    addPick({
      id: result.id,
      kind: 'MEDIA',
      title: file.name,
      state: 'published',
      thumbnail: preview,
    })
    store.setUpload(id, null)
    onStored(result.id)
  }
  return (
    <div className="new-picture">
      <picture>
        <img src={preview} alt={alt} />
      </picture>
      <TextInput
        {...field('alt')}
        label="What the image shows"
        help="For people who cannot see it. The image is added to the media library."
        maxLength={400}
      />
      {message && (
        <p className="card-errors" role="alert">
          {message}
        </p>
      )}
      {state === 'sending' ? (
        <progress value={progress} max={1} aria-label={`Uploading ${file.name}`} />
      ) : (
        <Button size="small" disabled={alt.trim() === ''} onClick={send}>
          {state === 'failed' ? 'Try again' : 'Upload'}
        </Button>
      )}
    </div>
  )
}
