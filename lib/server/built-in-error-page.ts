import { type ErrorCode, messageOf, statusOf } from '#lib/errors/errors.ts'

const headings: Partial<Record<ErrorCode, string>> = {
  'not-found': 'Page not found',
  gone: 'This page has been removed',
  internal: 'Something went wrong',
  unavailable: 'We will be back shortly',
}

/** Error page for statuses without a page of the site, or until the site's pages have been rendered. */
export function builtInErrorPage(code: ErrorCode): Buffer {
  return Buffer.from(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${headings[code] ?? 'This did not work'}</title>
</head>
<body>
<main>
<h1>${headings[code] ?? 'This did not work'}</h1>
<p>${messageOf(code)}</p>
<p><a href="/">Home</a></p>
<p><small>${statusOf(code)}</small></p>
</main>
</body>
</html>
`)
}
