import Link from 'next/link'
import { FormSection } from '#components/content-form/section.tsx'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKindInfo, editPath } from '#lib/content-kind.ts'

type Usage = { id: string; kind: ContentKindName; title: string }

/** Lists the contents that use this one: they change with it and prevent moving it to the trash. */
export function UsageList({ usages }: { usages: readonly Usage[] }) {
  return (
    <FormSection title={`Used in (${usages.length})`} open={usages.length > 0}>
      {usages.length === 0 && <p className="field-help">Not used anywhere.</p>}
      <ul className="admin-plain-list">
        {usages.map((it) => (
          <li key={it.id}>
            <Link href={editPath(it.kind, it.id) ?? '/admin'} prefetch={false}>
              {it.title}
            </Link>
            <span className="admin-palette-kind">{contentKindInfo[it.kind].label}</span>
          </li>
        ))}
      </ul>
    </FormSection>
  )
}
