import { ButtonLink } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import { PageShell } from './page-shell.tsx'
import { SearchForm } from './search-form.tsx'

const texts = {
  404: {
    title: 'Page not found',
    lead: 'The address may be mistyped, or the link that brought you here is older than the page. Search for what you were after, or start again from the lists below.',
  },
  410: {
    title: 'This page has been removed',
    lead: 'It was here once and has been taken down for good. What replaced it can usually be found by a word from its title.',
  },
  500: {
    title: 'Something went wrong on our side',
    lead: 'It is not your doing, and it has been noted. Try the page again in a moment; everything else should work.',
  },
  503: {
    title: 'We will be back shortly',
    lead: 'Our data cannot be reached right now. Nothing is lost. Please try again shortly.',
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
          Start page
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.articles()}>
          Articles
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.courses()}>
          Courses
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.faqs()}>
          Questions
        </ButtonLink>
      </p>
      <p className="error-page-code">Error {status}</p>
    </PageShell>
  )
}
