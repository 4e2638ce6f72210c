import { startBare } from '#tests/bench/bare.ts'
import { type Accepts, acceptHeader, type Captured, capture } from '#tests/bench/capture.ts'
import { type Load, load } from '#tests/bench/load.ts'
import { processorTime } from '#tests/bench/process.ts'
import { median } from '#tests/bench/table.ts'
import { startNginx } from './nginx.ts'

export type Subject = { name: string; paths: readonly string[] }

export type Throughput = {
  name: string
  accepts: Accepts
  bytes: number
  site: Measured
  bare: Measured
  nginx: Measured | null
  /** Ratio of the site to the plain server, median of the rounds: requests per second and 99th percentile. */
  ratio: number
  ratioOfP99: number
}

type Measured = { perSecond: number; p50: number; p99: number; microseconds: number | null }
type Round = Load & { microseconds: number | null }

const ROUNDS = 3

/** Measures site, plain server and nginx in turn, so that disturbances affect all of them. */
export async function throughput(
  site: { url: string; webPid: number },
  { name, paths }: Subject,
  accepts: Accepts,
  seconds: number,
): Promise<Throughput> {
  const headers = acceptHeader(accepts)
  const answers = new Map<string, Captured>()
  for (const path of paths) answers.set(path, await warm(site.url + path, headers))
  const [first] = answers.values()
  if (!first) throw new Error(`${name} has no address`)
  const bare = await startBare(answers)
  const nginx = paths.length === 1 ? await startNginx(first) : null
  const rounds: { site: Round; bare: Round; nginx: Round | null }[] = []
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const measured = {
        site: await measure({ url: site.url, paths, headers }, site.webPid, seconds),
        bare: await measure({ url: bare.url, paths, headers }, bare.pid, seconds),
        nginx: nginx && (await measure({ url: nginx.url, headers }, null, seconds)),
      }
      // The first round warms up compilers, caches and connections.
      if (round > 0) rounds.push(measured)
    }
  } finally {
    bare.stop()
    nginx?.stop()
  }
  return {
    name,
    accepts,
    bytes: Math.round(
      [...answers.values()].reduce((sum, it) => sum + it.body.length, 0) / answers.size,
    ),
    site: summary(rounds.map((round) => round.site)),
    bare: summary(rounds.map((round) => round.bare)),
    nginx: nginx && summary(rounds.flatMap((round) => round.nginx ?? [])),
    ratio: median(rounds.map((round) => round.site.perSecond / round.bare.perSecond)),
    ratioOfP99: median(rounds.map((round) => round.site.p99 / Math.max(1, round.bare.p99))),
  }
}

/** Repeats a request until the response comes from the page cache in this encoding. */
async function warm(url: string, headers: Record<string, string>): Promise<Captured> {
  await capture(url, headers)
  const answer = await capture(url, headers)
  if (answer.status >= 500) throw new Error(`${url} answers ${answer.status}`)
  return answer
}

async function measure(
  target: { url: string; paths?: readonly string[]; headers: Record<string, string> },
  pid: number | null,
  seconds: number,
): Promise<Round> {
  const before = pid === null ? 0 : processorTime(pid)
  const measured = await load(target, seconds)
  const used = pid === null ? null : processorTime(pid) - before
  if (measured.errors > 0) throw new Error(`${target.url}: ${measured.errors} errors`)
  const requests = measured.perSecond * seconds
  return { ...measured, microseconds: used === null ? null : (used * 1000) / requests }
}

function summary(rounds: readonly Round[]): Measured {
  const times = rounds.flatMap(({ microseconds }) => microseconds ?? [])
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    microseconds: times.length > 0 ? median(times) : null,
  }
}
