import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { checkDraft } from '#lib/publishing/checks/check-draft.ts'
import { checkPaths } from '#lib/publishing/checks/check-paths.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import {
  draftArticle,
  makeArticle,
  makePlacement,
  makePromo,
  makeTopic,
  makeUser,
  paragraphs,
} from '#prisma/factories.ts'

let editor: Actor

beforeAll(async () => {
  editor = await makeUser('EDITOR')
})

const findings = async (draft: { id: string }) =>
  (await checkDraft(editor, draft)).findings.filter((it) => it.severity !== 'hint')

describe('Promos and slots', () => {
  it('A placement of a promo whose variant does not fit the slot is refused with the slots that fit', async () => {
    const promo = await makePromo({ variant: 'BANNER' })
    await expect(makePlacement({ promoId: promo.id, slot: 'RAIL_FORM' })).rejects.toMatchObject({
      code: 'validation',
      fields: {
        promoId: [
          'A promo of the variant “banner” can be shown in “Under the article” or “Mobile sticky bar”, not in “Sidebar form”. Choose another promo or slot.',
        ],
      },
    })
  })

  it('Check and publication refuse an article whose own promo does not fit the slot', async () => {
    const promo = await makePromo({ variant: 'TEXT' })
    const draft = await draftArticle({ placements: [{ slot: 'RAIL_FORM', promoId: promo.id }] })
    const found = await findings(draft)
    expect(found).toMatchObject([
      { rule: 'slots', severity: 'error', path: 'placements.0.promoId' },
    ])
    const refused = await publish(editor, draft).catch((error) => error)
    expect(refused.data.findings).toEqual(expect.arrayContaining(found))
  })

  it('Check and publication warn about a new variant that does not fit where the promo is placed', async () => {
    const promo = await makePromo({ name: 'Moved', variant: 'TEXT' })
    await makePlacement({ promoId: promo.id, topicId: (await makeTopic({ name: 'Rust' })).id })
    await makeArticle({
      title: 'Its own promo',
      placements: [{ slot: 'IN_TEXT', promoId: promo.id }],
    })
    const { lockVersion } = await db.content.findUniqueOrThrow({ where: { id: promo.id } })
    const draft = await saveDraft(editor, contentKinds.PROMO, {
      id: promo.id,
      lockVersion,
      snapshot: { ...promo.snapshot, variant: 'FORM' as const },
      note: null,
    })
    const found = await findings(draft)
    expect(found.map((it) => `${it.severity} ${it.rule} ${it.path}`)).toEqual([
      'warning slots variant',
      'warning slots variant',
    ])
    expect(found[0]?.message).toContain('the placement “Under the article” for “Rust”')
    expect(found[1]?.message).toContain('the article “Its own promo”')
    const refused = await publish(editor, draft).catch((error) => error)
    expect(refused.data.findings).toEqual(expect.arrayContaining(found))
    await publish(editor, { ...draft, reason: 'The placements follow.' })
  })
})

describe('Placements', () => {
  it('A second active placement with the same slot, topic and priority is refused with a link to the other', async () => {
    const promo = await makePromo({ name: 'The first' })
    const topicId = (await makeTopic({ name: 'Go' })).id
    const first = await makePlacement({ promoId: promo.id, topicId })
    await expect(makePlacement({ promoId: promo.id, topicId })).rejects.toMatchObject({
      code: 'validation',
      fields: {
        priority: [expect.stringContaining('“The first” is already placed in “Under the article”')],
      },
      data: { other: { path: `/admin/placements/${first.id}` } },
    })
    await makePlacement({ promoId: promo.id, topicId, priority: 1 })
    await makePlacement({ promoId: promo.id, topicId, active: false })
    await makePlacement({ promoId: promo.id, topicId, slot: 'IN_TEXT' })
    const { lockVersion } = await db.content.findUniqueOrThrow({ where: { id: first.id } })
    await saveLive(editor, contentKinds.PLACEMENT, {
      version: { id: first.id, lockVersion },
      snapshot: first.snapshot,
    })
  })

  it('Two placements that follow each other in time may have the same priority, and two that overlap may not', async () => {
    const promo = await makePromo()
    const topicId = (await makeTopic()).id
    const day = (number: number) => `2031-01-0${number}T00:00:00.000Z`
    const place = (startsAt: string | null, endsAt: string | null) =>
      makePlacement({ promoId: promo.id, topicId, startsAt, endsAt })
    await place(day(2), day(4))
    await place(day(4), null)
    await place(null, day(2))
    await expect(place(day(3), day(5))).rejects.toMatchObject({ code: 'validation' })
    await expect(place(null, null)).rejects.toMatchObject({ code: 'validation' })
  })

  it('Of two equal placements that are saved at once, one is refused', async () => {
    const promo = await makePromo()
    const topicId = (await makeTopic()).id
    const results = await Promise.allSettled(
      [1, 2].map(() => makePlacement({ promoId: promo.id, topicId })),
    )
    expect(results.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('Paths of links', () => {
  it('A link in the navigation to a path that no page has is a warning, and to a draft, too', async () => {
    const { snapshot } = await makeArticle()
    const draft = await draftArticle({ title: 'Not out yet' })
    const missing = `/missing-${randomUUID()}`
    const hidden = `/articles/${draft.snapshot.slug}`
    const fine = [
      ...['/', '/courses?topic=rust', '/faqs#one', '#top', 'https://example.org/x'],
      ...['mailto:a@example.org', '/media/abc/full.webp', `/articles/${snapshot.slug}?a=b`],
    ]
    const { warnings } = await checkPaths(editor, { hrefs: [missing, hidden, ...fine] })
    expect(warnings).toEqual({
      [missing]: `No page has the path ${missing}. Visitors who follow this link see “Page not found”.`,
      [hidden]:
        '“Not out yet” is not published. Visitors who follow this link see “Page not found”.',
    })
  })

  it('A link in a text to a page that does not exist is an error as for articles', async () => {
    const draft = await draftArticle({
      body: paragraphs(`See [it](/nothing-${randomUUID()}) and [that](/counselling/access).`),
    })
    expect(await findings(draft)).toMatchObject([{ rule: 'broken-links', severity: 'error' }])
  })
})
