import type { Locator } from '@playwright/test'

/** Every line that a reader can find there, answers unfolded, in order. */
export const readLines = (place: Locator): Promise<string[]> =>
  place.evaluate((element) => {
    for (const it of element.querySelectorAll('details')) it.open = true
    // biome-ignore lint/performance/useDomNodeTextContent: a line is what the layout makes one
    const text = element instanceof HTMLElement ? element.innerText : ''
    return text
      .split(/[\n\t]+/)
      .map((it) => it.replaceAll(/\s+/g, ' ').trim())
      .filter((it) => it !== '')
  })
