import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { checkout } from './checkout.ts'
import { SetupError } from './report.js'

export const workerBundle = join(checkout, '.next/lectern/worker.mjs')

/** esbuild options for the worker, which is bundled since Node cannot run the .tsx mail templates. */
export const workerBuild = {
  absWorkingDir: checkout,
  entryPoints: [join(checkout, 'lib/server/worker.ts')],
  outfile: workerBundle,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  sourcemap: 'inline',
  logLevel: 'silent',
} satisfies BuildOptions

export async function buildWorker() {
  await build(workerBuild).catch((error: Error) => {
    throw new SetupError('the worker can’t be bundled.', error.message)
  })
}
