import { Notice } from '#components/ui/notice.tsx'
import { longDate } from '#lib/format/dates.ts'
import type { PageView } from '#lib/pages/page.ts'

type Stated = Pick<PageView, 'version' | 'effectiveOn' | 'outdated' | 'href'>

/** The version of a legal page, with a notice if it is not the one in force. */
export function PageVersionNotice({ page }: { page: Stated }) {
  if (page.version === null || page.effectiveOn === null) return null
  if (page.outdated) {
    return (
      <Notice tone="warning" title={`This is an older version: ${page.version}`}>
        <p>
          It applied from {longDate(page.effectiveOn)}.{' '}
          <a href={page.href}>Read the current version</a>.
        </p>
      </Notice>
    )
  }
  return (
    <p className="page-version">
      Version {page.version}, in force since {longDate(page.effectiveOn)}
    </p>
  )
}

export function PageVersionList({ page }: { page: PageView }) {
  if (page.versions.length < 2) return null
  return (
    <section className="page-versions" aria-labelledby="versions">
      <h2 id="versions">All versions</h2>
      <ul>
        {page.versions.map((it) => (
          <li key={it.version}>
            <a
              href={`${page.href}?version=${encodeURIComponent(it.version)}`}
              aria-current={it.version === page.version ? 'page' : undefined}
            >
              {it.version}
            </a>
            , from {longDate(it.effectiveOn)}
          </li>
        ))}
      </ul>
    </section>
  )
}
