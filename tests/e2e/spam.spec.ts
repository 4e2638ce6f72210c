import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { fillCounsellingForm } from '#tests/support/counselling-form.ts'
import { expect, test } from '#tests/support/test.ts'

const RECEIPT = /\/counselling\/requests\/[\w-]{43}/
const PROOF = '**/counselling/proof'
const WORKER = '**/islands/proof-worker.*'

// All browsers of the tests share one address and its rate limit.
test.beforeEach(() => db.rateLimit.deleteMany({ where: { key: { contains: ':address:' } } }))
test.afterAll(() => db.$disconnect())

/** Fills in the form of this page without sending it. */
async function fill(page: Page) {
  const since = await page.evaluate(() => Date.now())
  const filled = await fillCounsellingForm(page)
  // Requests that are sent faster count as sent by a robot.
  await page.waitForFunction((it) => Date.now() > it + 2_500, since)
  return { ...filled, status: filled.form.locator('[data-form-status]') }
}

const stored = (email: string) =>
  db.submission.findMany({
    where: { email },
    select: { flags: true, withoutScript: true, quarantined: true },
  })

const clean = [{ flags: [], withoutScript: false, quarantined: false }]

for (const path of ['/counselling', '/articles/rust-vs-python']) {
  test(`On ${path} the proof of work starts at the first focus and is not noticed @phone`, async ({
    page,
  }) => {
    const asked: string[] = []
    page.on('request', (it) => asked.push(new URL(it.url()).pathname))
    await page.goto(path, { waitUntil: 'networkidle' })
    const early = asked.filter((it) => /proof/.test(it))
    expect(early).toEqual([])
    const worker = page.waitForEvent('worker')
    const { email, send } = await fill(page)
    expect((await worker).url()).toMatch(/\/islands\/proof-worker\.\w+\.js$/)
    expect(asked.filter((it) => it === '/counselling/proof')).toHaveLength(1)
    await send.click()
    await expect(page).toHaveURL(RECEIPT)
    expect(await stored(email)).toEqual(clean)
  })
}

test('A form that is sent before its proof is ready says “One moment” and continues by itself', async ({
  page,
}) => {
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(PROOF, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/counselling')
  const { email, send, status } = await fill(page)
  await send.click()
  await expect(status).toHaveText('One moment…')
  expect(await stored(email)).toEqual([])
  answer()
  await expect(page).toHaveURL(RECEIPT)
  expect(await stored(email)).toEqual(clean)
})

test.describe('Without a proof of work', () => {
  test.use({ expectedErrors: [/Failed to load resource|ERR_|worker/i] })

  for (const [what, address] of [
    ['the challenge', PROOF],
    ['the worker', WORKER],
  ] as const) {
    test(`A request is sent and flagged when ${what} is blocked`, async ({ page }) => {
      await page.route(address, (route) => route.abort())
      await page.goto('/counselling')
      const { email, send } = await fill(page)
      await send.click()
      await expect(page).toHaveURL(RECEIPT)
      expect(await stored(email)).toEqual([
        { flags: ['without-proof'], withoutScript: false, quarantined: false },
      ])
    })
  }
})

test('A request without script is stored and flagged @noscript-only', async ({ page }) => {
  await page.goto('/counselling')
  const { email, send } = await fillCounsellingForm(page)
  await send.click()
  await expect(page).toHaveURL(RECEIPT)
  expect(await stored(email)).toEqual([
    { flags: ['without-script'], withoutScript: true, quarantined: false },
  ])
})

test.describe('A refused proof of work', () => {
  test.use({ expectedErrors: [/status of 422/] })

  const proofOf = (body: string | null) => (JSON.parse(body ?? '{}') as { proof?: string }).proof

  test('A used proof is refused, and the form computes another and sends it by itself', async ({
    page,
  }) => {
    let used: string | undefined
    await page.goto('/counselling')
    const first = await fill(page)
    page.once('request', (it) => {
      used = proofOf(it.postData())
    })
    await first.send.click()
    await expect(page).toHaveURL(RECEIPT)
    expect(used).toBeDefined()

    // A new visitor, since this tab would use the key of the first request.
    await page.evaluate(() => sessionStorage.clear())
    const answers: number[] = []
    let replays = 1
    await page.route('**/counselling/requests', async (route) => {
      const body = JSON.parse(route.request().postData() ?? '{}')
      const proof = replays-- > 0 ? used : body.proof
      const response = await route.fetch({ postData: JSON.stringify({ ...body, proof }) })
      answers.push(response.status())
      await route.fulfill({ response })
    })
    await page.goto('/counselling')
    const second = await fill(page)
    await second.send.click()
    await expect(page).toHaveURL(RECEIPT)
    expect(answers).toEqual([422, 201])
    expect(await stored(second.email)).toEqual(clean)
  })

  test('A form whose proofs are refused repeatedly is sent without one', async ({ page }) => {
    const answers: number[] = []
    await page.route('**/counselling/requests', async (route) => {
      const body = JSON.parse(route.request().postData() ?? '{}')
      const proof = body.proof && `altered${body.proof}`
      const response = await route.fetch({ postData: JSON.stringify({ ...body, proof }) })
      answers.push(response.status())
      await route.fulfill({ response })
    })
    await page.goto('/counselling')
    const { email, send } = await fill(page)
    await send.click()
    await expect(page).toHaveURL(RECEIPT)
    expect(answers).toEqual([422, 422, 201])
    expect((await stored(email))[0]?.flags).toEqual(['without-proof'])
  })
})
