import { Notice } from '#components/ui/notice.tsx'

/** Lists what a legal page does not state yet; its text is the site's own and is never changed for it. */
export function LegalNotice({ changes }: { changes: readonly string[] }) {
  return (
    <Notice tone="warning" title="Lectern has changed since this page was last updated">
      <p>
        Check whether your text still says what your site does. This notice disappears when “In
        force from” or “Updated on” is set to a later day.
      </p>
      <ul>
        {changes.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </Notice>
  )
}
