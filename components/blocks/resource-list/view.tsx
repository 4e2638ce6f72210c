import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { Link } from '../link.tsx'

export function ResourceListView({ block, links }: ResolvedBlockOf<'resourceList'>) {
  const { id, title } = block.attrs
  return (
    <section className="resources" aria-labelledby={`resources-${id}`}>
      <h2 id={`resources-${id}`}>{title}</h2>
      <ul className="resource-links">
        {links.map(({ link, note }) => (
          <li key={link.href}>
            <Link href={link.href} sponsored={link.sponsored}>
              {link.label}
            </Link>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
