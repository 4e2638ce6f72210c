import { Fragment } from 'react'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { highlight } from './highlight.ts'

const names: Partial<Record<string, string>> = {
  cpp: 'C++',
  css: 'CSS',
  html: 'HTML',
  javascript: 'JavaScript',
  json: 'JSON',
  sql: 'SQL',
  toml: 'TOML',
  tsx: 'TSX',
  typescript: 'TypeScript',
  yaml: 'YAML',
}

export async function CodeView({ block }: ResolvedBlockOf<'codeBlock'>) {
  const { language, filename, code } = block.attrs
  const name = names[language] ?? `${language[0]?.toUpperCase()}${language.slice(1)}`
  const lines = await highlight(code.trimEnd(), language)
  return (
    <figure className="listing">
      {(filename || language !== 'text') && (
        <figcaption>
          <span>{filename}</span>
          {language !== 'text' && <span>{name}</span>}
        </figcaption>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} suppressHydrationWarning>
        <code>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
            <Fragment key={index}>
              {index > 0 && '\n'}
              {line.map((token, at) =>
                token.kind ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have tokens
                  <span key={at} className={`tok-${token.kind}`}>
                    {token.text}
                  </span>
                ) : (
                  token.text
                ),
              )}
            </Fragment>
          ))}
        </code>
      </pre>
    </figure>
  )
}
