import { z } from 'zod'
import { withoutControls } from '#lib/format/storable-text.ts'
import { nullableText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, choice } from './fields.ts'

export const CODE_LANGUAGES = [
  'text',
  'bash',
  'c',
  'cpp',
  'css',
  'go',
  'html',
  'java',
  'javascript',
  'json',
  'python',
  'r',
  'rust',
  'sql',
  'toml',
  'tsx',
  'typescript',
  'yaml',
] as const

const languageAliases: Record<string, (typeof CODE_LANGUAGES)[number]> = {
  sh: 'bash',
  shell: 'bash',
  'c++': 'cpp',
  golang: 'go',
  js: 'javascript',
  jsx: 'tsx',
  py: 'python',
  rs: 'rust',
  ts: 'typescript',
  yml: 'yaml',
}

/** The language with this name or alias; plain text if there is none. */
export function codeLanguageFor(name: string): (typeof CODE_LANGUAGES)[number] {
  const wanted = name.toLowerCase()
  return CODE_LANGUAGES.find((it) => it === wanted) ?? languageAliases[wanted] ?? 'text'
}

const schema = blockSchema('codeBlock', {
  language: choice('Language', CODE_LANGUAGES),
  filename: nullableText('File name', 120),
  code: z
    .string()
    .overwrite(withoutControls)
    .min(1, 'A code block needs code.')
    .max(20_000)
    .meta({ label: 'Code', control: 'code' }),
})

type CodeBlockBlock = z.infer<typeof schema>

export const code = defineBlock<CodeBlockBlock>({
  type: 'codeBlock',
  version: 1,
  label: 'Code',
  hint: 'Code with syntax highlighting',
  group: 'Text',
  keywords: 'listing programme',
  schema,
  blank: (id) => ({
    type: 'codeBlock',
    attrs: { id, version: 1, language: 'text', filename: null, code: '…' },
  }),
  empty: (id) => ({
    type: 'codeBlock',
    attrs: { id, version: 1, language: 'text', filename: null, code: '' },
  }),
  text: ({ attrs }) => attrs.code,
  references: () => [],
})
