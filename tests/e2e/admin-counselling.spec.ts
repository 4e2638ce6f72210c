import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { violations } from '#tests/support/accessibility.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'
import { expect, test } from '#tests/support/staff.ts'

test.afterAll(() => db.$disconnect())

// Chromium in the tests has no handler for tel: links.
test.use({ expectedErrors: [/tel:|registered handler|409/] })

/** A case that may be called at any time, unless `given` says otherwise. */
async function waiting(given: Record<string, unknown> = {}) {
  const name = `Asha ${randomUUID().slice(0, 8)}`
  const { reference } = await submit(await visitor({ name, message: 'Which one fits me?' }))
  const { id, personId } = await leadOf(reference)
  const data = { callDays: [], callFrom: null, callUntil: null, ...given }
  await db.lead.update({ where: { id }, data })
  return { id, personId, name, reference }
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('A counsellor goes from the next case to its outcome by keyboard alone', async ({ page }) => {
  // Overdue for years, so no case is more urgent.
  const person = await waiting({ dueAt: new Date('2020-01-01'), stage: 'CONTACTED' })
  await page.goto('/admin/leads')
  await expect(page.getByRole('link', { name: /Next person/ })).toBeVisible()
  await page.keyboard.press('n')
  await expect(heading(page)).toContainText(person.name)
  await expect(page.getByText('Reason: a callback is due.')).toBeVisible()
  await expect(page.getByText('Which one fits me?')).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByText(/You started at/)).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('Recorded: No answer.')).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText(/You started at/)).toBeVisible()
  await page.getByLabel(/^Note \(optional\)/).focus()
  await page.keyboard.type('Begins in March')
  await page.keyboard.press('Tab')
  await page.keyboard.press('6')
  await expect(heading(page)).toContainText('Qualified')
  await expect(page.locator('.admin-message', { hasText: 'Begins in March' })).toBeVisible()
  const lead = await db.lead.findUniqueOrThrow({ where: { id: person.id } })
  expect(lead).toMatchObject({ stage: 'QUALIFIED', attempts: 0, awaitsAnswer: false })
  expect(lead.dueAt?.getTime()).toBeGreaterThan(Date.now())
  await page.keyboard.press('n')
  await expect(heading(page)).not.toContainText(person.name)
})

test('Outside the preferred hours the case has no call button and says when the hours begin', async ({
  page,
}) => {
  // An hour that lies half a day from now.
  const minute = (new Date().getUTCHours() * 60 + 720) % 1440
  const preference = { callFrom: minute, callUntil: Math.min(1440, minute + 60), timeZone: 'UTC' }
  const person = await waiting(preference)
  await page.goto(`/admin/leads/${person.id}`)
  await expect(page.getByText(/Outside the preferred hours\. They start on /)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Call/ })).toHaveCount(0)
  await page.keyboard.press('c')
  expect(await db.contactAttempt.count({ where: { leadId: person.id } })).toBe(0)
})

test('A case shows who is on the phone, and another counsellor’s case has to be taken over first', async ({
  page,
}) => {
  const person = await waiting()
  const other = await db.user.create({
    data: {
      name: 'Meera Other',
      email: `meera-${randomUUID()}@test.example`,
      role: 'COUNSELLOR',
      passwordHash: 'nobody',
    },
  })
  await db.lead.update({ where: { id: person.id }, data: { assigneeId: other.id } })
  const attempt = await db.contactAttempt.create({
    data: { leadId: person.id, actorId: other.id, channel: 'CALL' },
  })
  await page.goto(`/admin/leads/${person.id}`)
  await expect(page.getByText(/Meera Other has been on the phone/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Call/ })).toHaveCount(0)
  await db.contactAttempt.update({
    where: { id: attempt.id },
    data: { endedAt: new Date(), disposition: 'NOT_MADE' },
  })
  await page.reload()
  // A key that is pressed before hydration has no effect.
  await expect(async () => {
    await page.keyboard.press('t')
    await expect(page.getByRole('button', { name: /^Call \+91/ })).toBeVisible({ timeout: 2_000 })
  }).toPass()
})

test('A call-back asks for its time, which the case then shows', async ({ page }) => {
  const person = await waiting()
  await page.goto(`/admin/leads/${person.id}`)
  await page.getByRole('button', { name: /^Call \+91/ }).click()
  await page.getByRole('button', { name: /^Call back at/ }).click()
  const field = page.getByLabel(/When do they want to be called/)
  await expect(field).toBeFocused()
  await field.fill('2031-05-05T11:00')
  await page.getByRole('button', { name: 'Save callback' }).click()
  await expect(page.getByText(/Callback requested for Mon, 5 May 2031, 11:00/)).toBeVisible()
})

test('Selected cases are assigned to one counsellor together', async ({ page }) => {
  const people = [await waiting(), await waiting()]
  await page.goto('/admin/leads')
  for (const it of people) await page.getByLabel(`Select ${it.name}`).check()
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.getByLabel('Assign to').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(page.getByText('Assigned.')).toBeVisible()
  const where = { id: { in: people.map((it) => it.id) }, assigneeId: { not: null } }
  expect(await db.lead.count({ where })).toBe(2)
})

test('The board moves a case by keyboard, and a phone shows one column at a time', async ({
  page,
}) => {
  const person = await waiting()
  await page.goto('/admin/leads/board')
  await page.getByRole('link', { name: person.name }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('region', { name: 'Contacted' })).toContainText(person.name)
  await page.setViewportSize({ width: 390, height: 844 })
  const column = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(column('Contacted')).toBeVisible()
  await expect(column('New')).toBeHidden()
  await page.getByLabel('Stage', { exact: true }).selectOption('NEW')
  await expect(column('New')).toBeVisible()
  await expect(column('Contacted')).toBeHidden()
})

test('The request of a walk-in is stored with its consent, and an imported list is checked first', async ({
  page,
}) => {
  const name = `Ravi ${randomUUID().slice(0, 8)}`
  await page.goto('/admin/leads/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel(/^Phone/).fill('98765 43210')
  await page.getByLabel('How they agreed').fill('said yes at the desk')
  await page.getByRole('button', { name: 'Save request' }).click()
  await expect(page.getByText(/We need the person’s consent/).first()).toBeVisible()
  await page.getByLabel(/and they agree/).check()
  await page.getByRole('button', { name: 'Save request' }).click()
  await expect(heading(page)).toContainText(name)
  await expect(page.getByText('said yes at the desk')).toBeVisible()

  const mark = randomUUID().slice(0, 8)
  await page.goto('/admin/leads/import')
  await page
    .getByLabel('Or paste the list')
    .fill(`name,phone,consent\nGood ${mark},9812345678,signed at the fair\nBad ${mark},1,yes yes`)
  await page.getByRole('button', { name: 'Check the list' }).click()
  await expect(
    page.getByText('2 rows: 1 valid, 1 invalid. Nothing has been saved yet.'),
  ).toBeVisible()
  await expect(page.getByText(/Line 3/)).toBeVisible()
  await page.getByRole('button', { name: 'Save the valid row' }).click()
  await expect(page.getByText('1 row saved.')).toBeVisible()
})

test('Every page of the counselling workspace is accessible @all', async ({ page }) => {
  // Eight pages, each in two themes.
  test.slow()
  const person = await waiting()
  const places = ['', '?view=quarantine', '/board', '/merges', '/new', '/import', `/${person.id}`]
  for (const place of places) {
    await page.goto(`/admin/leads${place}`)
    expect(await violations(page), place).toEqual([])
  }
  await page.keyboard.press('c')
  await expect(page.getByText(/You started at/)).toBeVisible()
  expect(await violations(page), 'on the phone').toEqual([])
  await page.keyboard.press('6')
  await expect(page.getByText('Recorded: A good match.')).toBeVisible()
})

test('On a phone no page scrolls sideways, however long a name is', async ({ page }) => {
  const name = `${'Wolfeschlegelstein'.repeat(6)} ${randomUUID().slice(0, 8)}`
  const message = `https://example.in/${'x'.repeat(300)}`
  const { reference } = await submit(await visitor({ name, message }))
  const { id, personId } = await leadOf(reference)
  const other = await leadOf((await submit(await visitor({ name }))).reference)
  await db.mergeProposal.create({ data: { aId: personId, bId: other.personId, reason: 'a test' } })
  await page.setViewportSize({ width: 390, height: 844 })
  const list = `/admin/leads?q=${reference}`
  const places = [list, `/admin/leads/${id}`, '/admin/leads/merges', '/admin/leads/board']
  for (const path of [...places, '/admin/audit', '/admin/endpoints', '/admin/mail']) {
    await page.goto(path)
    await expect(heading(page)).toBeVisible()
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, main *')]
        .filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 1)
        .filter(
          (it) => it === document.documentElement || getComputedStyle(it).overflowX !== 'visible',
        )
        .map((it) => it.className || it.tagName),
    )
    expect(wide, path).toEqual([])
  }
  await page.goto(list)
  const row = page.getByRole('row').filter({ hasText: reference })
  await expect(row).toContainText('In general')
  await expect(row).toBeInViewport()
  expect(await violations(page)).toEqual([])
})
