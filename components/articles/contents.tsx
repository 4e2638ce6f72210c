import { Icon } from '#components/ui/icon.tsx'
import type { Section } from '#lib/blocks/rich-text.ts'

/** The table of contents: always open beside the text on wide screens, folded above it on small ones. */
export function Contents({ sections }: { sections: readonly Section[] }) {
  if (sections.length < 3) return <div className="contents" />
  return (
    <lectern-contents class="contents not-printed">
      <nav className="contents-nav" aria-label="On this page">
        <details className="contents-fold">
          <summary>
            On this page
            <Icon name="chevron" />
          </summary>
          <ol className="contents-list">
            {sections.map((it) => (
              <li key={it.anchor} className={it.level === 3 ? 'is-inner' : undefined}>
                <a href={`#${it.anchor}`}>{it.text}</a>
              </li>
            ))}
          </ol>
        </details>
      </nav>
    </lectern-contents>
  )
}
