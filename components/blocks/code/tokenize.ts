import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import type { CODE_LANGUAGES } from '#lib/blocks/code.ts'

export type CodeLanguage = (typeof CODE_LANGUAGES)[number]

/** `kind` is the last part of a class, such as `keyword`; null is plain text. */
export type CodeToken = { text: string; kind: string | null }

/** The theme's colours are variable names, which become class names here; no inline styles are used. */
const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--', fontStyle: false })

/** Longer lines are minified or encoded data; patterns need time that grows with the square of the length. */
const MAX_LINE_LENGTH = 300

/**
 * Time limit for one line. The first line of a language compiles its patterns, which on a busy machine
 * takes longer than shiki's default of 500 ms; a line that times out would look different next time.
 */
const LINE_TIMEOUT_MS = 5_000

let highlighter: Promise<HighlighterCore> | undefined

/** Splits code into tokens by line; a language is loaded at its first use. Runs in a thread. */
export async function run({
  code,
  language,
}: {
  code: string
  language: Exclude<CodeLanguage, 'text'>
}): Promise<CodeToken[][]> {
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine(),
  })
  const loaded = await highlighter
  if (!loaded.getLoadedLanguages().includes(language)) {
    await loaded.loadLanguage(bundledLanguages[language])
  }
  const { tokens } = loaded.codeToTokens(code, {
    lang: language,
    theme: 'tokens',
    tokenizeMaxLineLength: MAX_LINE_LENGTH,
    tokenizeTimeLimit: LINE_TIMEOUT_MS,
  })
  return tokens.map((line) =>
    line.map(({ content, color }) => ({ text: content, kind: kindOf(color) })),
  )
}

const kindOf = (color: string | undefined) => /--token-([a-z-]+)/.exec(color ?? '')?.[1] ?? null
