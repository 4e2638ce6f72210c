const STORE = 'copies'

/**
 * Key-value store in this browser (IndexedDB, which holds more than localStorage). If it is disabled
 * or full, nothing is stored and no error is thrown.
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

/** Keys that begin with `prefix`. */
export async function listDevice(prefix: string): Promise<string[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  const keys = await inStore('readonly', (store) => store.getAllKeys(range))
  return ((keys as IDBValidKey[] | null) ?? []).map(String)
}

let opened: Promise<IDBDatabase> | undefined

async function inStore(
  mode: IDBTransactionMode,
  makeRequest: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  try {
    opened ??= open()
    const database = await opened
    return await resultOf(makeRequest(database.transaction(STORE, mode).objectStore(STORE)))
  } catch {
    opened = undefined
    return null
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('lectern', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return resultOf(request)
}

const resultOf = <Result>(request: IDBRequest<Result>) =>
  new Promise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
