import { Icon } from './icon.tsx'

type Props = {
  page: number
  pages: number
  href: (page: number) => string
  label?: string
}

/** Links to the first, last and neighbouring pages. Renders nothing for a single page. */
export function Pagination({ page, pages, href, label = 'Pages' }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 && (
        <a className="pagination-step" href={href(page - 1)} rel="prev">
          <Icon name="arrow-left" />
          Previous
        </a>
      )}
      <ol className="pagination-pages">
        {shownPages(page, pages).map((it, index, all) => (
          <li key={it}>
            {index > 0 && it - (all[index - 1] ?? it) > 1 && <span aria-hidden="true">…</span>}
            <a
              href={href(it)}
              aria-label={`Page ${it}`}
              aria-current={it === page ? 'page' : undefined}
            >
              {it}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a className="pagination-step" href={href(page + 1)} rel="next">
          Next
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}

export function shownPages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages]
  return [...new Set(wanted.filter((it) => it >= 1 && it <= pages))].toSorted((a, b) => a - b)
}
