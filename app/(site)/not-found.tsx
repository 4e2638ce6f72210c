import { ErrorPage } from '#components/site/error-page.tsx'

/** Rendered in development; in production the front answers with the page that it keeps in memory. */
export default function NotFound() {
  return <ErrorPage status={404} />
}
