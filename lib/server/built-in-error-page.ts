import { type ErrorCode, messageOf, statusOf } from '#lib/errors/errors.ts'

const headings: Partial<Record<ErrorCode, string>> = {
  'not-found': 'There is no such page',
  gone: 'This page was removed',
  internal: 'Something went wrong',
  unavailable: 'We will be back in a minute',
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
<title>${headings[code] ?? 'That did not work'}</title>
</head>
<body>
<main>
<h1>${headings[code] ?? 'That did not work'}</h1>
<p>${messageOf(code)}</p>
<p><a href="/">To the start page</a></p>
<p><small>${statusOf(code)}</small></p>
</main>
</body>
</html>
`)
}
