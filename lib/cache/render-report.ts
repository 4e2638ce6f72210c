import { AsyncLocalStorage } from 'node:async_hooks'
import { remember } from '#lib/database/remember.ts'

/** What a render tells the front beside its bytes. */
type RenderReport = {
  readonly tags: Set<string>
  /** Next can answer 200, 3xx, 404 and 500; what else a page means it says here. */
  gone: boolean
  /** The render failed because the database could not be reached. */
  databaseAway: boolean
  failed: boolean
}

const store = remember('render-report', () => new AsyncLocalStorage<RenderReport>())

/** The report of the document that renders right now; undefined outside of one. */
export const currentRenderReport = (): RenderReport | undefined => store.getStore()

export async function withRenderReport<T>(
  render: () => Promise<T>,
): Promise<{ result: T; report: RenderReport }> {
  const report: RenderReport = {
    tags: new Set(),
    gone: false,
    databaseAway: false,
    failed: false,
  }
  const result = await store.run(report, render)
  return { result, report }
}

/** The page that is being rendered stood here and was removed: call it, then `notFound()`. */
export function reportGone(): void {
  const report = store.getStore()
  if (report) report.gone = true
}
