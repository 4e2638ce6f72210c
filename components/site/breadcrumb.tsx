export type Crumb = { label: string; href: string }

/** Parents of the page, without the page itself. `crumbs` go into BreadcrumbList too. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumb" aria-label="Breadcrumb">
      <ol className="breadcrumb-list">
        {crumbs.map((it) => (
          <li key={it.href}>
            <a href={it.href}>{it.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
