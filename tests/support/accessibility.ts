import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Rules about colours, the only ones whose result can differ in the dark theme. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Rules about the page behind an open dialog; it is hidden then, but axe notices that for large dialogs only. */
const RULES_OF_WHOLE_PAGES = ['landmark-one-main', 'page-has-heading-one']

/**
 * Violations of axe-core's rules for WCAG 2.2 AA and best practices, in the light and the dark
 * theme, each with its rule and element.
 *
 * @param except selectors of parts that are tested as pages of their own, such as a preview frame
 */
export async function violations(page: Page, except: string[] = []): Promise<string[]> {
  const axe = () => except.reduce((all, it) => all.exclude(it), new AxeBuilder({ page }))
  await turn(page, 'light')
  const isBehind = await page.locator('.admin-overlay').first().isVisible()
  const light = await axe()
    .disableRules(isBehind ? RULES_OF_WHOLE_PAGES : [])
    .analyze()
  await turn(page, 'dark')
  const dark = await axe().withRules(RULES_OF_COLOUR).analyze()
  return [...named('light', light.violations), ...named('dark', dark.violations)]
}

type Violation = { id: string; nodes: readonly { target: unknown }[] }

const named = (theme: string, found: readonly Violation[]) =>
  found.map((it) => `${theme}: ${it.id}: ${it.nodes.map((node) => node.target).join(', ')}`)

/** Ends colour transitions, because axe would measure colours between the two themes. */
async function turn(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() => {
    for (const it of document.getAnimations()) if (it instanceof CSSTransition) it.finish()
  })
}
