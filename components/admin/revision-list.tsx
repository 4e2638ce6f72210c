import { VersionList } from '#components/content-form/history/version-list.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import type { RevisionSummary } from '#lib/publishing/history/history.ts'

const MAX_SHOWN = 6

/** The newest revisions beside a form; each links to its changes, where it can be restored. */
export function RevisionList({
  version,
  revisions,
  timeZone,
}: {
  version: { id: string }
  revisions: readonly RevisionSummary[]
  timeZone: string
}) {
  const here = `/admin/history/${version.id}`
  return (
    <FormSection title={`History (${revisions.length})`}>
      <VersionList
        revisions={revisions.slice(0, MAX_SHOWN)}
        timeZone={timeZone}
        hrefOf={(it) => `${here}?to=${it.number}`}
      />
      <p>
        <a href={here}>Compare versions</a>
      </p>
    </FormSection>
  )
}
