import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BlockType, blockFor, blocks } from '#lib/blocks/registry.ts'
import { parseBlock } from '#lib/blocks/rich-text.ts'
import { CONTENT_KINDS } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { readCompleteSnapshot } from '#lib/publishing/core/content-kind.ts'

/**
 * Content stored under each version of a schema. A sample is never changed: a new version needs an
 * upcast and a new sample beside the old ones.
 */
const samples = join(import.meta.dirname, 'samples')

const read = (folder: string, name: string, version: number) =>
  JSON.parse(readFileSync(join(samples, folder, `${name}.${version}.json`), 'utf8')) as Record<
    string,
    unknown
  >

const kept = (folder: string) => readdirSync(join(samples, folder)).toSorted()

const versions = (name: string, current: number) =>
  Array.from({ length: current }, (_, at) => ({ name, version: at + 1, file: `${name}.${at + 1}` }))

const ofKinds = CONTENT_KINDS.flatMap((it) => versions(it, contentKind(it).schemaVersion))
const ofBlocks = Object.keys(blocks).flatMap((it) =>
  versions(it, blockFor(it as BlockType).version),
)

const files = (list: typeof ofKinds) => list.map((it) => `${it.file}.json`).toSorted()

describe('Stored samples of every schema version', () => {
  it('Every schema version has a sample, including the current one', () => {
    expect(kept('kinds')).toEqual(files(ofKinds))
    expect(kept('blocks')).toEqual(files(ofBlocks))
  })

  it.each(ofKinds)(
    'A sample of a kind is upcast to the current version: $file',
    ({ name, version }) => {
      const kind = contentKind(name as (typeof CONTENT_KINDS)[number])
      const data = read('kinds', name, version)
      const current = readCompleteSnapshot(kind, { data, schemaVersion: version })
      expect(
        readCompleteSnapshot(kind, { data: current, schemaVersion: kind.schemaVersion }),
      ).toEqual(current)
      expect(kind.title(current)).not.toBe('')
    },
  )

  it.each(ofBlocks)(
    'A sample of a block is upcast to the current version: $file',
    ({ name, version }) => {
      const stored = read('blocks', name, version)
      expect(stored).toMatchObject({ type: name, attrs: { version } })
      const parsed = parseBlock(stored)
      expect(parsed).toMatchObject({
        success: true,
        block: { type: name, attrs: { version: blockFor(name as BlockType).version } },
      })
    },
  )

  it('Every former version has an upcast', () => {
    const missing = [
      ...ofKinds.filter(({ name, version }) => {
        const kind = contentKind(name as (typeof CONTENT_KINDS)[number])
        return version < kind.schemaVersion && !kind.upcasts[version]
      }),
      ...ofBlocks.filter(({ name, version }) => {
        const block = blockFor(name as BlockType)
        return version < block.version && !block.upcasts?.[version]
      }),
    ]
    expect(missing).toEqual([])
  })
})
