import type { Locator } from '@playwright/test'

/** Every line of text that a reader can see there, in order, with FAQs unfolded. */
export const readLines = (place: Locator): Promise<string[]> =>
  place.evaluate((element) => {
    for (const it of element.querySelectorAll('details')) it.open = true
    // biome-ignore lint/performance/useDomNodeTextContent: innerText has the line breaks of the layout
    const text = element instanceof HTMLElement ? element.innerText : ''
    return text
      .split(/[\n\t]+/)
      .map((it) => it.replaceAll(/\s+/g, ' ').trim())
      .filter((it) => it !== '')
  })
