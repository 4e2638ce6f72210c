import { paths } from '#lib/paths.ts'
import type { FirstSignIn } from './content.ts'
import { print } from './report.js'

/**
 * Prints the credentials of the first admin, or the link by which the first admin is created. At once:
 * credentials are shown only once, and later steps may fail.
 */
export function printFirstSignIn({ admin, setupToken }: FirstSignIn, siteUrl: string) {
  if (admin) {
    print(`
  The first admin signs in as ${admin.email}
  with the password           ${admin.password}
  This is shown once. You choose your own password at the first sign-in.
`)
  }
  if (setupToken) {
    print(`
  There are no users yet. Create the first admin at
  ${siteUrl}${paths.setup(setupToken)}
  The link works until the first admin exists. Do not share it.
`)
  }
}
