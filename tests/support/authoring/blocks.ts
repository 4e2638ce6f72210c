import type { Locator } from '@playwright/test'
import type { Part, Pen } from './pen.ts'

/** Fill in each block of an article as an editor does. All return the lines that readers see. */

export const promo = (pen: Pen, lead: string, links: { label: string; course: string }[]) =>
  pen.block('promo', /^Promo/, async (card) => {
    await card.getByLabel('Source', { exact: true }).selectOption({ label: 'Custom' })
    await card.getByRole('textbox', { name: 'Lead text' }).click()
    await pen.type(lead)
    for (const [index, { label, course }] of links.entries()) {
      await card.getByRole('button', { name: 'Add item' }).click()
      const item = card.locator('.item-list-item').nth(index)
      await item.getByLabel('Link text').fill(label)
      await item.getByLabel('Links to').selectOption({ label: 'Course' })
      await pen.pick('Course', course, course, item)
    }
    await card.getByRole('button', { name: 'Done' }).click()
    return [lead, ...links.map((it) => it.label)]
  })

/** Fills in a comparison by keyboard: options in columns, criteria in rows. */
export const comparison = (pen: Pen, caption: string, rows: readonly (readonly string[])[]) =>
  pen.block('comparison', /^Comparison table/, async (card) => {
    await pen.type(caption)
    await card.getByLabel('Option 1', { exact: true }).focus()
    const [[, first = '', second = ''] = [], ...criteria] = rows
    await pen.press('Control+a')
    await pen.type(first)
    await pen.press('ArrowRight')
    await pen.type(second)
    await card.getByLabel('Criterion 1', { exact: true }).focus()
    await pen.press('Control+a')
    for (const [index, [name = '', ...cells]] of criteria.entries()) {
      if (index > 0) {
        await pen.press('Enter')
        await pen.press('ArrowLeft')
        await pen.press('ArrowLeft')
      }
      await pen.type(name)
      for (const cell of cells) {
        await pen.press('ArrowRight')
        await pen.type(cell)
      }
    }
    await pen.close()
    return [caption, 'Criterion', ...rows.flat().filter((it) => it !== '')]
  })

export const alsoRead = (pen: Pen, article: string) =>
  pen.block('also', /^Also read/, async (card) => {
    await card.getByLabel('Source', { exact: true }).selectOption({ label: 'Selected article' })
    await pen.pick('Article', article, article, card)
    await card.getByRole('button', { name: 'Done' }).click()
    return ['Also read', article]
  })

export const alsoReadElsewhere = (pen: Pen, address: string, words: string) =>
  pen.block('also', /^Also read/, async (card) => {
    await card.getByLabel('Source', { exact: true }).selectOption({ label: 'External link' })
    await card.getByLabel('URL').fill(address)
    await card.getByLabel('Link text').fill(words)
    await pen.close()
    return ['Also read', words]
  })

type Labelled = { label: string; icon?: string; text: Part[] }

export const labelledList = (pen: Pen, items: readonly Labelled[]) =>
  pen.block('labelled', /^Labelled list/, async (card) => {
    const lines: string[] = []
    for (const [index, { label, icon, text }] of items.entries()) {
      if (index > 0) await card.getByRole('button', { name: 'Add item' }).click()
      const item = card.locator('.item-list-item').nth(index)
      await item.getByLabel('Label', { exact: true }).fill(label)
      if (icon) await item.getByLabel('Icon').selectOption({ label: icon })
      await item.getByRole('textbox', { name: 'Text' }).click()
      lines.push(`${label}: ${await pen.write(text)}`)
    }
    await pen.close()
    return lines
  })

export const prosAndCons = (pen: Pen, title: string, pros: string[], cons: string[]) =>
  pen.block('pros', /^Pros and cons/, async (card) => {
    await pen.type(title)
    const box = (name: string) => card.getByRole('textbox', { name, exact: true }).first()
    const own = await pen.list(box('Pro'), pros.map(line))
    const against = await pen.list(box('Con'), cons.map(line))
    await pen.close()
    return [title, 'Pros', ...own, 'Cons', ...against]
  })

export const chooseIf = (pen: Pen, option: string, reasons: string[]) =>
  pen.block('choose', /^Choose if/, async (card) => {
    await pen.type(option)
    const lines = await pen.list(
      card.getByRole('textbox', { name: 'Reason' }).first(),
      reasons.map(line),
    )
    await pen.close()
    return [`Choose ${option} if`, ...lines]
  })

export const callout = (pen: Pen, title: string, paragraphs: Part[][]) =>
  pen.block('callout', /^Callout/, async (card) => {
    await card.getByLabel('Title').fill(title)
    const lines = await pen.list(
      card.getByRole('textbox', { name: 'Text', exact: true }).first(),
      paragraphs,
    )
    await pen.close()
    return [title, ...lines]
  })

export const counselling = (pen: Pen, title: string, words: string, button: string) =>
  pen.block('counselling', /^Counselling/, async (card) => {
    await card.getByLabel('Title').fill(title)
    await card.getByRole('textbox', { name: 'Text', exact: true }).click()
    await pen.type(words)
    await card.getByLabel('Button').fill(button)
    await pen.close()
    return [title, words, button]
  })

type Resource = { label: string; url: string; note: string }

export const resources = (pen: Pen, title: string, items: readonly Resource[]) =>
  pen.block('resources', /^Resources/, async (card) => {
    await card.getByLabel('Title').fill(title)
    for (const [index, { label, url, note }] of items.entries()) {
      if (index > 0) await card.getByRole('button', { name: 'Add item' }).click()
      const item = card.locator('.item-list-item').nth(index)
      await item.getByLabel('Link text').fill(label)
      await item.getByLabel(/^URL/).fill(url)
      await item.getByLabel('Note').fill(note)
    }
    await pen.close()
    return [title, ...items.flatMap((it) => [it.label, it.note])]
  })

/** @param shown lines that readers see of these courses, one card after the other */
export const courseRail = (pen: Pen, title: string, courses: readonly string[], shown: string[]) =>
  pen.block('course cards', /^Course cards/, async (card) => {
    await card.getByLabel('Title').fill(title)
    await card.getByLabel('Source', { exact: true }).selectOption({ label: 'Manual' })
    for (const course of courses) await pen.pick('Courses', course, course, card)
    await now(card, courses)
    await card.getByRole('button', { name: 'Done' }).click()
    return [title, 'View all', ...shown]
  })

const now = async (card: Locator, courses: readonly string[]) => {
  const list = card.getByRole('region', { name: 'What readers see now' }).getByRole('listitem')
  for (const [index, course] of courses.entries()) {
    await list.nth(index).getByText(course).waitFor()
  }
}

const line = (words: string): Part[] => [words]
