import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { checkout } from '#lib/setup/checkout.ts'
import { freePort } from '#lib/setup/port.ts'

const VERSION = '13.5.0'

export type Form = 'mobile' | 'desktop'

export type Audit = {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  /** Largest Contentful Paint in milliseconds. */
  lcp: number
  blocking: number
  shift: number
}

type Report = {
  categories: Record<string, { score: number | null } | undefined>
  audits: Record<string, { numericValue?: number } | undefined>
}

/** Runs Lighthouse on pages in one browser. */
export async function withLighthouse<T>(
  executablePath: string | undefined,
  work: (audit: (url: string, form: Form) => Promise<Audit>) => Promise<T>,
): Promise<T> {
  const cli = await install()
  const port = await freePort()
  const args = ['--no-sandbox', `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ executablePath, args })
  try {
    return await work(async (url, form) => {
      const preset = form === 'desktop' ? ['--preset=desktop'] : []
      const flags = [`--port=${port}`, '--output=json', '--quiet', ...preset]
      return summary(JSON.parse(await run([cli, url, ...flags])) as Report)
    })
  } finally {
    await browser.close()
  }
}

/** Installs Lighthouse on first use, because its hundred packages are needed by nothing else. */
async function install(): Promise<string> {
  const folder = join(checkout, 'node_modules/.cache/lectern', `lighthouse-${VERSION}`)
  const cli = join(folder, 'node_modules/lighthouse/cli/index.js')
  if (existsSync(cli)) return cli
  mkdirSync(folder, { recursive: true })
  const flags = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']
  await execute('npm', ['install', ...flags, `lighthouse@${VERSION}`])
  return cli
}

const run = (args: string[]) => execute(process.execPath, args)

function execute(file: string, args: string[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.on('error', reject)
  child.on('close', (code) =>
    code === 0 ? resolve(output) : reject(new Error(`${args[0]} ended with ${code}`)),
  )
  return promise
}

function summary({ categories, audits }: Report): Audit {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lcp: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
  }
}
