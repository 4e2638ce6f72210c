import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, visitor } from './http-client.ts'

/** What a page must show before and after a change, as `sightOf` describes it. */
export type Page = { path: string; marks: readonly string[]; before: string; after: string }

type Sight = { where: string; page: Page; asked: number; answered: number; saw: string }

const CLIENTS_A_PAGE = 2
const PAUSE = 40

/** Describes a response: status, redirect target, and which of the marks it contains. */
export function sightOf({ status, headers, text }: Answer, marks: readonly string[]): string {
  const plain = text.replace(/<[^>]+>/g, '')
  const found = marks.filter((it) => text.includes(it) || plain.includes(it))
  return [status, headers.location, ...found].filter((it) => it !== undefined).join(' ')
}

/** Requests every page from every web process with several clients, until it is stopped. */
export function watchPages(origins: readonly string[], pages: readonly Page[]) {
  const sights: Sight[] = []
  let watching = true
  let forgotten = 0

  async function watch(origin: string, page: Page) {
    const { ask, leave } = visitor(origin)
    while (watching) {
      const asked = performance.now()
      const saw = sightOf(await ask(page.path), page.marks)
      const sight = { where: origin + page.path, page, asked, answered: performance.now(), saw }
      if (asked > forgotten) sights.push(sight)
      await sleep(PAUSE)
    }
    leave()
  }

  const clients = origins.flatMap((origin) =>
    pages.flatMap((page) => Array.from({ length: CLIENTS_A_PAGE }, () => watch(origin, page))),
  )
  const failed = Promise.all(clients)
  failed.catch(() => {})
  const shows = (origin: string, page: Page) =>
    sights.findLast((it) => it.where === origin + page.path)?.saw === page.before
  return {
    /** Waits until every process shows every page in its old state; discards earlier observations. */
    async warmed(): Promise<void> {
      const all = origins.flatMap((origin) => pages.map((page) => [origin, page] as const))
      for (let round = 0; round < 2; round++) {
        forgotten = performance.now()
        sights.length = 0
        while (!all.every(([origin, page]) => shows(origin, page))) {
          await Promise.race([sleep(PAUSE), failed])
        }
      }
    },
    async stop(): Promise<Sight[]> {
      watching = false
      await failed
      return sights
    },
  }
}

/**
 * Describes what was wrong. Old content is right before the change, new content after it, and either
 * for `within` milliseconds after the commit, but never old content after new content.
 */
export function faultsIn(
  sights: readonly Sight[],
  { began, committed, within }: { began: number; committed: number; within: number },
): string[] {
  const faults = new Set<string>()
  const firstNew = new Map<string, number>()
  for (const { where, page, saw, answered } of sights) {
    if (saw !== page.after) continue
    firstNew.set(where, Math.min(answered, firstNew.get(where) ?? Number.POSITIVE_INFINITY))
  }
  for (const { where, page, asked, answered, saw } of sights) {
    const fault = (words: string) => faults.add(`${where} ${words}: ${saw}`)
    if (answered < began) {
      if (saw !== page.before) fault('was wrong before the change')
    } else if (saw !== page.before && saw !== page.after) fault('was neither old nor new')
    else if (asked > committed + within && saw !== page.after) fault('was old too long')
    else if (asked > (firstNew.get(where) ?? Number.POSITIVE_INFINITY) && saw !== page.after)
      fault('was new and old again')
  }
  const warmed = new Set(sights.filter((it) => it.answered < began).map((it) => it.where))
  for (const where of new Set(sights.map((it) => it.where))) {
    if (!warmed.has(where)) faults.add(`${where} was not looked at before the change`)
    if (!firstNew.has(where)) faults.add(`${where} was never new`)
  }
  return [...faults]
}
