import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The rules that colours can break: the other theme changes nothing else. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Of a page behind an open dialog, which is hidden meanwhile; axe sees that of large dialogs only. */
const RULES_OF_WHOLE_PAGES = ['landmark-one-main', 'page-has-heading-one']

/**
 * What axe-core's rules for WCAG 2.2 AA and best practices find, in the light theme and in the dark
 * one, each as rule and place.
 *
 * @param except what is a page of its own and looked at as such, such as a frame with a preview
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

/** Colours that fade from one theme into the other would be measured on their way. */
async function turn(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() => {
    for (const it of document.getAnimations()) if (it instanceof CSSTransition) it.finish()
  })
}
