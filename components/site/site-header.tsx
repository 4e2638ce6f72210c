import { Icon } from '#components/ui/icon.tsx'
import { paths } from '#lib/paths.ts'
import type { Settings } from '#lib/settings/schema.ts'
import { Brand } from './brand.tsx'
import { SearchForm } from './search-form.tsx'

/** Header of public pages. On phones the menu is a popover without script; else it is in the row. */
export function SiteHeader({ settings, path }: { settings: Settings; path: string | null }) {
  return (
    <header className="site-header">
      <div className="page-width site-header-row">
        <Brand name={settings.site.name} />
        <div className="site-menu" id="site-menu" popover="auto">
          <nav aria-label="Main">
            <ul className="site-menu-links">
              {settings.navigation.header.map((it) => (
                <li key={it.href}>
                  <a
                    className={it.href === paths.counselling() ? 'is-next' : undefined}
                    href={it.href}
                    aria-current={currentness(it.href, path)}
                  >
                    {it.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <SearchForm id="menu-search" />
        </div>
        <button
          type="button"
          className="header-button needs-script"
          data-theme-toggle=""
          aria-label="Colour theme"
        >
          <Icon name="theme" />
        </button>
        <button
          type="button"
          className="header-button site-menu-button"
          popoverTarget="site-menu"
          aria-label="Menu"
        >
          <Icon name="menu" />
        </button>
      </div>
    </header>
  )
}

/** `page` for the page itself, `true` for its section. */
function currentness(href: string, path: string | null): 'page' | 'true' | undefined {
  const here = path?.split('?')[0]
  if (here === href) return 'page'
  return here?.startsWith(`${href}/`) ? 'true' : undefined
}
