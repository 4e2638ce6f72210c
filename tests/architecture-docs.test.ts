import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSources } from '#tests/support/import-graph.ts'

const all = [...readSources().values()]

describe('Documentation', () => {
  const pages = [...globSync('docs/**/*.md'), 'README.md', 'CONTRIBUTING.md', 'SECURITY.md']

  it('The documentation names only files and folders that exist', () => {
    const wrong = pages.flatMap((page) =>
      [
        ...readFileSync(page, 'utf8').matchAll(
          /`((?:app|components|docs|lib|prisma|tests)\/[^`\s:]*)`/g,
        ),
      ]
        .map(([, path]) => path ?? '')
        .filter((path) => !path.includes('<') && globSync(path.replace(/\/$/, '')).length === 0)
        .map((path) => `${page}: ${path}`),
    )
    expect(wrong).toEqual([])
  })

  it('The code refers to no documents outside of the repository', () => {
    const wrong = all.filter((it) => /\b(DESIGN|LOOK|BAD_INPUT|SEED_PAGE)(\.md| \d)/.test(it.text))
    expect(wrong.map((it) => it.path)).toEqual([])
  })
})
