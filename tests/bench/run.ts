import { mkdirSync, writeFileSync } from 'node:fs'
import { frontBench } from '#tests/bench/front/run.ts'
import type { BenchSite, Say } from './bench-site.ts'
import { editingBench } from './editing.ts'
import { leadsBench } from './leads.ts'
import { memoryBench } from './memory.ts'
import { requestsBench } from './requests.ts'
import { typingBench } from './typing.ts'

export const benches = {
  front: frontBench,
  requests: requestsBench,
  editing: editingBench,
  typing: typingBench,
  leads: leadsBench,
  memory: memoryBench,
} as const
export type BenchName = keyof typeof benches

/** Runs benchmarks, prints their tables and writes `test-results/bench-<name>.json` for each. */
export async function runBenches(site: BenchSite, names: readonly BenchName[], say: Say) {
  const seconds = Number(process.env.BENCH_SECONDS ?? 2)
  mkdirSync('test-results', { recursive: true })
  for (const name of names) {
    say(`\n── ${name}\n`)
    const result = await benches[name](site, seconds, say)
    const file = `test-results/bench-${name}.json`
    writeFileSync(file, JSON.stringify(result, null, 2))
    say(`\nWritten to ${file}`)
  }
}
