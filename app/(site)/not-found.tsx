import { ErrorPage } from '#components/site/error-page.tsx'

/** In development; in production the front answers with the document that it keeps. */
export default function NotFound() {
  return <ErrorPage status={404} />
}
