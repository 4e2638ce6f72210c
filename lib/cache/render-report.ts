import { AsyncLocalStorage } from 'node:async_hooks'
import { remember } from '#lib/database/remember.ts'

/** What a render reports to the front in addition to its response. */
type RenderReport = {
  readonly tags: Set<string>
  /** The content at this address was removed (410), which a page of Next cannot answer itself. */
  gone: boolean
  /** The render failed because the database could not be reached. */
  databaseAway: boolean
  failed: boolean
}

const store = remember('render-report', () => new AsyncLocalStorage<RenderReport>())

/** The report of the current render; undefined outside of a render. */
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

/** Reports that the content at this address was removed; call `notFound()` afterwards. */
export function reportGone(): void {
  const report = store.getStore()
  if (report) report.gone = true
}
