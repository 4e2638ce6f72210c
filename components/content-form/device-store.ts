const STORE = 'copies'

/**
 * A small shelf in this browser (IndexedDB, which holds more than localStorage). Where it is
 * forbidden or full, nothing is kept and everything else goes on.
 */
export async function readDevice<Value>(key: string): Promise<Value | null> {
  const found = await inStore('readonly', (store) => store.get(key))
  return (found as Value | undefined) ?? null
}

export async function writeDevice(key: string, value: unknown): Promise<void> {
  await inStore('readwrite', (store) => store.put(value, key))
}

export async function removeFromDevice(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key))
}

/** Keys that begin so. */
export async function listDevice(prefix: string): Promise<string[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  const keys = await inStore('readonly', (store) => store.getAllKeys(range))
  return ((keys as IDBValidKey[] | null) ?? []).map(String)
}

let opened: Promise<IDBDatabase> | undefined

async function inStore(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  try {
    opened ??= open()
    const database = await opened
    return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)))
  } catch {
    opened = undefined
    return null
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('lectern', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return answerOf(request)
}

const answerOf = <Result>(request: IDBRequest<Result>) =>
  new Promise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
