/** The site that a benchmark measures. */
export type BenchSite = {
  url: string
  database: string
  webPid: number
  /** Environment variables of the site. */
  environment: NodeJS.ProcessEnv
  metricsToken: string
  admin: { email: string; password: string }
  /** Path of Chromium; undefined: Playwright's own. */
  chromium: string | undefined
}

export type Say = (line: string) => void
