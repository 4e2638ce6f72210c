import { ButtonLink } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import { PageShell } from './page-shell.tsx'
import { SearchForm } from './search-form.tsx'

const texts = {
  404: {
    title: 'Page not found',
    lead: 'The address may be mistyped, or the page may have moved. Try a search, or start from one of the pages below.',
  },
  410: {
    title: 'This page has been removed',
    lead: 'This page was removed permanently. Search for a newer page on the same subject.',
  },
  500: {
    title: 'Something went wrong',
    lead: 'The error is on our side and has been logged. Please try again in a moment.',
  },
  503: {
    title: 'We will be back shortly',
    lead: 'Our database is unavailable at the moment. Nothing is lost. Please try again shortly.',
  },
} as const

type ErrorStatus = keyof typeof texts

export const isErrorStatus = (status: number): status is ErrorStatus => status in texts

export const errorTitle = (status: ErrorStatus): string => texts[status].title

/** Error page that needs neither script nor data, since it is shown during outages. */
export function ErrorPage({ status }: { status: ErrorStatus }) {
  const { title, lead } = texts[status]
  const canSearch = status === 404 || status === 410
  return (
    <PageShell width="text" title={title} lead={lead} className="error-page">
      {canSearch && <SearchForm id="error-search" large />}
      <p className="error-page-links">
        <ButtonLink look="secondary" href={paths.home()}>
          Home
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.articles()}>
          Articles
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.courses()}>
          Courses
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.faqs()}>
          {' '}
          FAQs
        </ButtonLink>
      </p>
      <p className="error-page-code">Error {status}</p>
    </PageShell>
  )
}
