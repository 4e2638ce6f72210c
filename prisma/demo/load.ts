import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import type { ContentKindName, DraftedKind } from '#lib/content-kind.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { putIntake, recordClaim, recordFee } from '#lib/courses/commands.ts'
import { db } from '#lib/database/db.ts'
import type { ContentKind } from '#lib/publishing/core/content-kind.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import type { DemoCourse, DemoDrawing } from './demo.ts'
import { storeDrawing } from './drawings/store.ts'

/** One demo content to store. */
export type Item<Snapshot = unknown> = {
  kind: ContentKindName
  id: string
  snapshot: Snapshot
  at: Date
}

/** Creates the Content rows first, since demo texts link to each other in cycles. */
export async function createIdentities(items: readonly Item[]): Promise<void> {
  await db.content.createMany({
    data: items.map(({ kind, id, snapshot }) => ({
      id,
      kind,
      workingTitle: kindOf(kind).title(snapshot),
    })),
    skipDuplicates: true,
  })
}

export async function saveLiveItem({ kind, id, snapshot, at }: Item): Promise<void> {
  await saveLive(SYSTEM_ACTOR, kindOf(kind), { version: await version(id), snapshot }, at)
}

export async function saveDraftItem({ kind, id, snapshot }: Item): Promise<void> {
  await saveDraft(SYSTEM_ACTOR, kindOf(kind), { ...(await version(id)), snapshot })
}

export async function publishItem({ id, at }: Item): Promise<void> {
  await publish(SYSTEM_ACTOR, await version(id), at)
}

async function version(id: string) {
  return db.content.findUniqueOrThrow({ where: { id }, select: { id: true, lockVersion: true } })
}

const kindOf = (name: ContentKindName) => contentKinds[name] as unknown as ContentKind

export const isDrafted = (kind: ContentKindName): kind is DraftedKind =>
  kindOf(kind).workflow === 'drafted'

export async function saveDrawing(drawing: DemoDrawing, id: string, at: Date): Promise<void> {
  const { hash } = await storeDrawing(drawing)
  const snapshot = {
    hash,
    filename: `${drawing.name}.svg`,
    alt: drawing.alt,
    caption: null,
    credit: 'Drawn by Lectern',
    focalX: 50,
    focalY: 50,
  }
  await createIdentities([{ kind: 'MEDIA', id, snapshot, at }])
  await saveLiveItem({ kind: 'MEDIA', id, snapshot, at })
}

const DAY = 86_400_000

/** Dates intakes relative to today, so that the demo always has open courses. */
export async function saveCatalogue(id: string, demo: DemoCourse, today: Date): Promise<void> {
  if (await db.fee.findFirst({ where: { courseId: id }, select: { id: true } })) return
  const iso = (days: number) => new Date(today.getTime() + days * DAY).toISOString()
  for (const { startsInDays, applyByInDays, ...seats } of demo.intakes) {
    await putIntake(SYSTEM_ACTOR, id, {
      ...seats,
      startsOn: iso(startsInDays).slice(0, 10),
      applyBy: iso(applyByInDays).slice(0, 10),
      seatsAsOf: seats.seatsSource ? iso(-2) : null,
      seatsExpireAt: seats.seatsSource ? iso(60) : null,
    })
  }
  await recordFee(SYSTEM_ACTOR, id, demo.fee)
  if (demo.claim) await recordClaim(SYSTEM_ACTOR, id, { ...demo.claim, expiresAt: iso(180) })
}
