import { withRenderReport } from '#lib/cache/render-report.ts'
import type { Tag } from '#lib/cache/tags.ts'

/** Runs `fn` like a render and returns the tags that its queries reported. */
export async function recordTags<T>(fn: () => Promise<T>): Promise<{ result: T; tags: Set<Tag> }> {
  const { result, report } = await withRenderReport(fn)
  return { result, tags: report.tags as Set<Tag> }
}
