import { createContext, use, useSyncExternalStore } from 'react'
import { HeadingAnchors } from './extensions/heading-anchors.ts'

/** An image that is being uploaded to the media library. */
export type Upload = {
  file: File
  /** Object URL of the file. */
  preview: string
  alt: string
  state: 'asking' | 'sending' | 'failed'
  /** 0 to 1. */
  progress: number
  message: string
}

/**
 * State that the block views share: which forms are open, the position of each block, and uploads. A
 * view renders again only if its own part changes.
 */
export class EditorStore {
  readonly path: string
  readonly anchors = new HeadingAnchors()
  #open = new Set<string>()
  #wanted: string | null = null
  #order = new Map<string, number>()
  #uploads = new Map<string, Upload>()
  #listeners = new Set<() => void>()

  constructor(path: string) {
    this.path = path
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #notify() {
    for (const listener of this.#listeners) listener()
  }

  isOpen = (id: string) => this.#open.has(id)

  /** With `focus`, the first field of the form gets the focus when it appears. */
  open(id: string, focus = true) {
    if (focus) this.#wanted = id
    this.#open.add(id)
    this.#notify()
  }

  close(id: string) {
    if (this.#open.delete(id)) this.#notify()
  }

  /** Whether the form of this block should take the focus now; true only once. */
  takeFocus(id: string): boolean {
    const wanted = this.#wanted === id
    if (wanted) this.#wanted = null
    return wanted
  }

  indexOf = (id: string) => this.#order.get(id) ?? -1

  setOrder(ids: readonly string[]) {
    if (ids.length === this.#order.size && ids.every((id, at) => this.#order.get(id) === at)) return
    this.#order = new Map(ids.map((id, at) => [id, at]))
    this.#notify()
  }

  uploadOf = (id: string): Upload | null => this.#uploads.get(id) ?? null

  setUpload(id: string, upload: Upload | null) {
    if (upload) this.#uploads.set(id, upload)
    else this.#uploads.delete(id)
    this.#notify()
  }
}

const EditorStoreContext = createContext(new EditorStore(''))

export const EditorStoreProvider = EditorStoreContext

export const useEditorStore = () => use(EditorStoreContext)

export function useIsOpen(id: string): boolean {
  const { subscribe, isOpen } = useEditorStore()
  return useSyncExternalStore(subscribe, () => isOpen(id))
}

export function useUpload(id: string): Upload | null {
  const { subscribe, uploadOf } = useEditorStore()
  return useSyncExternalStore(subscribe, () => uploadOf(id))
}

/** Path of a block within the snapshot, by which error messages are found. */
export function useBlockPath(id: string): string {
  const { path, subscribe, indexOf } = useEditorStore()
  const index = useSyncExternalStore(subscribe, () => indexOf(id))
  return `${path}.content.${index}`
}
