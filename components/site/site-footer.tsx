import type { Settings } from '#lib/settings/schema.ts'
import { Brand } from './brand.tsx'

type Props = {
  settings: Settings
  /** Absolute URL of the page, which is printed with it; null: a page without one. */
  address: string | null
}

export function SiteFooter({ settings: { site, navigation }, address }: Props) {
  return (
    <footer className="site-footer">
      <div className="page-width site-footer-columns">
        <div className="site-footer-about">
          <Brand name={site.name} />
          <p>{site.tagline}</p>
          <address>
            {site.postalAddress ?? site.organisation}
            <br />
            <a href={`mailto:${site.email}`}>{site.email}</a>
            {site.phone && (
              <>
                <br />
                <a href={`tel:${site.phone.replaceAll(/[^+\d]/g, '')}`}>{site.phone}</a>
              </>
            )}
          </address>
        </div>
        {navigation.footer.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <h2 className="site-footer-title">{column.title}</h2>
            <ul className="site-footer-links">
              {column.links.map((it) => (
                <li key={it.href}>
                  <a href={it.href}>{it.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div
        className="page-width site-footer-end"
        data-address={address ? `${site.name}: ${address}` : undefined}
      >
        {site.disclaimer && <p>{site.disclaimer}</p>}
        <p>© {site.organisation}</p>
      </div>
    </footer>
  )
}
