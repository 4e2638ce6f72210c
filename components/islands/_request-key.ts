type StoredKey = {
  key: string
  /** When a request with this key was stored. */
  doneAt?: number
}

/** After 30 minutes (in ms) the same text counts as a new request, as it does without script. */
const SAME_REQUEST_MS = 30 * 60_000

/**
 * Manages the idempotency key of a request in this tab: a second click, a retry, a reload and the back
 * button send the same key.
 */
export function requestKey(slot: string) {
  let current: StoredKey | null = null

  function store(next: StoredKey): StoredKey {
    current = next
    try {
      sessionStorage.setItem(slot, JSON.stringify(next))
    } catch {}
    return next
  }

  function stored(): StoredKey | null {
    try {
      return JSON.parse(sessionStorage.getItem(slot) ?? 'null')
    } catch {
      return null
    }
  }

  const renew = () => store({ key: randomKey() })

  return {
    current(): StoredKey {
      const known = current ?? stored()
      const isOver = Date.now() > (known?.doneAt ?? Infinity) + SAME_REQUEST_MS
      return known && !isOver ? store(known) : renew()
    },
    done: (key: string) => store({ key, doneAt: Date.now() }),
    renew,
  }
}

/** 31 to 63 characters; `randomUUID` exists on https only. */
const randomKey = () => crypto.getRandomValues(new Uint8Array(16)).join('-')
