/** What a benchmark needs to know of the site that it measures. */
export type BenchSite = {
  url: string
  database: string
  webPid: number
  /** With which the site was started. */
  environment: NodeJS.ProcessEnv
  metricsToken: string
  admin: { email: string; password: string }
  /** Where Chromium is; undefined: where Playwright put it. */
  chromium: string | undefined
}

export type Say = (line: string) => void
