import { createContext, use, useSyncExternalStore } from 'react'
import { HeadingAnchors } from './extensions/heading-anchors.ts'

/** A picture on its way to the library: what is chosen, and how far it is. */
export type Upload = {
  file: File
  /** Shows it before anybody has it but this page. */
  preview: string
  alt: string
  state: 'asking' | 'sending' | 'failed'
  /** 0 to 1. */
  progress: number
  message: string
}

/**
 * What the views of blocks share: which forms are open, where each block stands, what is being
 * uploaded. A view is drawn again only if its own part has changed.
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

  #tell() {
    for (const listener of this.#listeners) listener()
  }

  isOpen = (id: string) => this.#open.has(id)

  /** With `focus` the form's first field is stood in as soon as it is there. */
  open(id: string, focus = true) {
    if (focus) this.#wanted = id
    this.#open.add(id)
    this.#tell()
  }

  close(id: string) {
    if (this.#open.delete(id)) this.#tell()
  }

  /** Whether the form that has just appeared is the one to stand in; asked once. */
  takeFocus(id: string): boolean {
    const wanted = this.#wanted === id
    if (wanted) this.#wanted = null
    return wanted
  }

  indexOf = (id: string) => this.#order.get(id) ?? -1

  setOrder(ids: readonly string[]) {
    if (ids.length === this.#order.size && ids.every((id, at) => this.#order.get(id) === at)) return
    this.#order = new Map(ids.map((id, at) => [id, at]))
    this.#tell()
  }

  uploadOf = (id: string): Upload | null => this.#uploads.get(id) ?? null

  setUpload(id: string, upload: Upload | null) {
    if (upload) this.#uploads.set(id, upload)
    else this.#uploads.delete(id)
    this.#tell()
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

/** Where the block stands within the snapshot: messages of the server are told by it. */
export function useBlockPath(id: string): string {
  const { path, subscribe, indexOf } = useEditorStore()
  const index = useSyncExternalStore(subscribe, () => indexOf(id))
  return `${path}.content.${index}`
}
