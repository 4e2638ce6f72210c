import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocks } from '#lib/blocks/registry.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const foldersWith = (file: string) =>
  globSync(`components/blocks/*/${file}`).map((it) => it.split('/')[2] ?? '')

describe('The files of a block', () => {
  it('Every block type is defined in one file of lib/blocks that the registry imports', () => {
    const registry = read('lib/blocks/registry.ts')
    const defining = globSync('lib/blocks/*.ts').filter((it) => /= defineBlock</.test(read(it)))
    const definitions = defining.flatMap((it) => read(it).match(/= defineBlock</g) ?? [])
    expect(definitions).toHaveLength(Object.keys(blocks).length)
    for (const path of defining) expect(registry).toContain(`'./${path.split('/').at(-1)}'`)
  })

  it('Every view and every form in components/blocks is registered once', () => {
    const views = read('components/blocks/views.ts')
    const editors = read('components/blocks/editors.ts')
    for (const folder of foldersWith('view.tsx')) expect(views).toContain(`'./${folder}/view.tsx'`)
    for (const folder of foldersWith('editor.tsx')) {
      expect(editors).toContain(`'./${folder}/editor.tsx'`)
    }
  })

  it('No file outside of a block and its registries tells block types apart by a list of them', () => {
    const types = Object.keys(blocks)
    const allowed = /^(lib|components)\/blocks\//
    const lists = globSync('{lib,components,app}/**/*.{ts,tsx}').filter((path) => {
      if (allowed.test(path)) return false
      const text = read(path)
      return types.filter((it) => new RegExp(`\\b(case '${it}':|${it}: )`).test(text)).length > 6
    })
    expect(lists).toEqual([])
  })
})
