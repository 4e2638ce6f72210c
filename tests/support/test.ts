import { test as base, expect } from '@playwright/test'

export { expect }

type Options = {
  /** Console messages that a test expects, such as the browser's message about a 404. */
  expectedErrors: RegExp[]
}

/** Playwright's `test`, which fails on an error in the console of any page. */
export const test = base.extend<Options & { quietConsole: undefined }>({
  expectedErrors: [[], { option: true }],
  quietConsole: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message))
      await use(undefined)
      const unexpected = errors.filter((text) => !expectedErrors.some((known) => known.test(text)))
      expect(unexpected, 'errors in the console').toEqual([])
    },
    { auto: true },
  ],
})
