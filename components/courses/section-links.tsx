/** Links to the sections of a page, in one row that stays at the top and scrolls sideways on phones. */
export function SectionLinks({ sections }: { sections: readonly { id: string; link: string }[] }) {
  return (
    <lectern-contents class="section-links not-printed">
      <nav aria-label="On this page">
        <ul className="section-links-row">
          {sections.map(({ id, link }) => (
            <li key={id}>
              <a href={`#${id}`}>{link}</a>
            </li>
          ))}
        </ul>
      </nav>
    </lectern-contents>
  )
}
