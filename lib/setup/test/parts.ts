export const PARTS = [
  'types',
  'lint',
  'unit',
  'integration',
  'architecture',
  'documents',
  'processes',
  'e2e',
] as const

type Part = (typeof PARTS)[number]

export const OF_VITEST: readonly Part[] = ['unit', 'integration', 'architecture', 'documents']
export const NEEDS_BUILD: readonly Part[] = ['architecture', 'documents', 'processes', 'e2e']

/** The parts to run, and the files for vitest and Playwright; an empty list means all files. */
export type Plan = {
  parts: Set<Part>
  files: string[]
  /** Also tests that are not part of the core. */
  all: boolean
}

/**
 * Reads the arguments after `npm test --`: names of parts, or (parts of) file names. A file that is named
 * runs whole.
 */
export function planFrom(args: string[], all: boolean): Plan {
  const parts = new Set(args.filter(isPart))
  const files = args.filter((word) => !isPart(word))
  for (const file of files) parts.add(partOf(file))
  return {
    parts: parts.size > 0 ? parts : new Set(PARTS),
    files,
    all: all || files.length > 0,
  }
}

function isPart(word: string): word is Part {
  return (PARTS as readonly string[]).includes(word)
}

function partOf(file: string): Part {
  if (file.includes('e2e')) return 'e2e'
  if (file.includes('architecture')) return 'architecture'
  if (/(^|\/)documents(\/|$)/.test(file)) return 'documents'
  if (file.includes('processes')) return 'processes'
  return file.includes('integration') ? 'integration' : 'unit'
}
