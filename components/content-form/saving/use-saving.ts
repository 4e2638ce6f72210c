import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { editPath } from '#lib/content-kind.ts'
import type { Author, FormContent } from '../form-content.ts'
import { postJson } from './post-json.ts'
import { saveWhenOnlineOrLeaving } from './save-when-online-or-leaving.ts'
import { createSaver, type Saver } from './saver.ts'
import type { SaveResult } from './saver-state.ts'

export type Saving<Snapshot extends object> = ReturnType<typeof useSaving<Snapshot>>

/** The snapshot that is edited, its saved version, and in whose name it is saved. */
export function useSaving<Snapshot extends object>(content: FormContent<Snapshot>) {
  const { kind, autosaved } = content
  const [state, setState] = useState(content.state)
  const [editor, setEditor] = useState(content.editor)
  const [author, setAuthor] = useState(content.author)
  const authorId = useRef(content.author.id)
  const [saver] = useState(() => saverFor(content, authorId, onSaved))
  const now = useSyncExternalStore(saver.subscribe, saver.get, saver.get)
  // A refresh of the page brings the state of the server.
  useEffect(() => setState(content.state), [content.state])
  useEffect(() => saveWhenOnlineOrLeaving(saver), [saver])

  function onSaved({ id }: SaveResult, first: boolean) {
    setEditor(null)
    setState((before) => (before === 'published' ? 'pending' : before))
    const path = first && autosaved ? editPath(kind, id) : null
    // Only the address changes: nothing is loaded and the cursor stays in place.
    if (path) window.history.replaceState(null, '', path)
  }

  const { id, lockVersion } = now.savedVersion
  return {
    saver,
    now,
    snapshot: now.snapshot,
    problem: now.problem,
    savedAt: now.savedAt,
    /** Null until the content is stored. */
    version: lockVersion === null ? null : { id, lockVersion },
    autosaved,
    /** There are changes that are not saved, or nothing is stored yet. */
    dirty: saver.isDirty() || lockVersion === null,
    /** The working copy has changes that are in no revision. */
    hasUnversionedChanges: autosaved && now.hasUnversionedChanges,
    state,
    setState,
    /** Name of the other user who saved last; null after a save of one's own. */
    editor,
    author,
    authorId,
    /** Continues in the name of the user who is signed in now. */
    writeAs(next: Author) {
      authorId.current = next.id
      setAuthor(next)
      saver.retry()
    },
  }
}

function saverFor<Snapshot extends object>(
  content: FormContent<Snapshot>,
  authorId: { current: string },
  onSaved: (saved: SaveResult, first: boolean) => void,
): Saver<Snapshot> {
  const { kind, version, newId, snapshot, savedAt, hasUnversionedChanges, autosaved, invalid } =
    content
  const savedVersion = version ?? { id: newId ?? '', lockVersion: null }
  return createSaver<Snapshot>(
    { snapshot, savedVersion, savedAt, hasUnversionedChanges, invalid },
    {
      send: autosaved
        ? ({ id, lockVersion }, snapshot) =>
            postJson<SaveResult>('/admin/autosave', {
              ...{ kind, as: authorId.current, id, lockVersion, snapshot },
            })
        : null,
      onSaved,
    },
  )
}
