import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { remember } from '#lib/database/remember.ts'
import { isThreadTimeout, runInThread, type ThreadTask } from '#lib/threads/run-in-thread.ts'
import type { CodeLanguage, CodeToken, run } from './tokenize.ts'

const TOKENIZE: ThreadTask<Parameters<typeof run>[0], CodeToken[][]> = {
  module: 'components/blocks/code/tokenize.ts',
  load: () => import('./tokenize.ts'),
  timeoutMs: 2_000,
}

/** Tokens by language and code; the size counts characters, and a token is about ten times its text. */
const known = remember(
  'code-tokens',
  () =>
    new LRUCache<string, CodeToken[][]>({
      maxSize: 1_000_000,
      sizeCalculation: (lines) => 1 + lines.reduce((sum, line) => sum + line.length * 8, 0),
    }),
)

/**
 * Tokens of code by line. They are computed once for each text, off the event loop; code that takes
 * too long stays plain.
 */
export async function highlight(code: string, language: CodeLanguage): Promise<CodeToken[][]> {
  if (language === 'text') return plain(code)
  const key = createHash('sha256').update(`${language}\n${code}`).digest('base64url')
  const found = known.get(key)
  if (found) return found
  try {
    const tokens = await runInThread(TOKENIZE, { code, language })
    known.set(key, tokens)
    return tokens
  } catch (error) {
    if (!isThreadTimeout(error)) throw error
    if (error.ran) known.set(key, plain(code))
    return plain(code)
  }
}

const plain = (code: string): CodeToken[][] =>
  code.split('\n').map((text) => [{ text, kind: null }])
