import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { islandBuild, islandFiles } from '#lib/setup/islands.ts'

const LIMIT = 2048

/** Islands that are loaded at a form's first focus and include a library. */
const LATER = ['proof-worker.ts']

const islands = islandFiles().filter((it) => !LATER.includes(it))

it('the list of islands is not empty', () => {
  expect(islands).toEqual(expect.arrayContaining(['article.ts', 'counselling-form.ts']))
})

it.each(islands)('the island %s has at most 2 KB compressed', async (file) => {
  const { outputFiles, metafile } = await build({ ...islandBuild(file), write: false })
  const first = Object.entries(metafile.outputs).find(([, it]) => it.entryPoint?.endsWith(file))
  const entry = outputFiles.find((it) => first && it.path.endsWith(first[0]))
  expect(gzipSync(entry?.contents ?? '', { level: 9 }).length).toBeGreaterThan(100)
  expect(gzipSync(entry?.contents ?? '', { level: 9 }).length).toBeLessThanOrEqual(LIMIT)
})
