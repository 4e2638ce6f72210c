import { percentile } from './table.ts'

export type Row = { what: string; median: number; p95: number }

/** Times each run, unless it returns its own time; the first two runs warm up. */
export async function sampled(
  what: string,
  samples: number,
  run: () => Promise<unknown>,
): Promise<Row> {
  const times: number[] = []
  for (let sample = -2; sample < samples; sample++) {
    const begun = performance.now()
    const ownTime = await run()
    if (sample >= 0) times.push(typeof ownTime === 'number' ? ownTime : performance.now() - begun)
  }
  return { what, median: percentile(times, 50), p95: percentile(times, 95) }
}
