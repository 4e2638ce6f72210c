import { reportTags, tags } from '#lib/cache/tags.ts'
import {
  CONSENT_PURPOSES,
  type ConsentNoticeView,
  type ConsentPurpose,
} from '#lib/consent/consent.ts'
import { db } from '#lib/database/db.ts'
import { type SettingKey, type Settings, settingGroups } from './schema.ts'

type Frame = { settings: Settings; notices: ConsentNoticeView[] }

type FrameRow = { part: string; name: string; value: unknown }

/**
 * Reads the data of the page frame in one query: all settings and the current consent notices.
 *
 * @throws ZodError if a settings group was never stored; set-up stores all of them
 */
export async function getFrame(): Promise<Frame> {
  reportTags(tags.site(), tags.notices())
  const rows = await db.$queryRaw<FrameRow[]>`
    SELECT 'setting' AS part, "key" AS name, "value" FROM "Setting"
    UNION ALL
    SELECT 'notice', "purpose", jsonb_build_object('version', "version", 'hash', "hash", 'text', "text", 'required', "required")
    FROM "ConsentNotice" WHERE "replacedAt" IS NULL AND "locale" = 'en' AND "purpose" = ANY(${[...CONSENT_PURPOSES]})
    ORDER BY 1, 2`
  const stored = new Map(
    rows.filter((it) => it.part === 'setting').map((it) => [it.name, it.value]),
  )
  const groups = Object.entries(settingGroups).map(([key, schema]) => [
    key as SettingKey,
    schema.parse(stored.get(key)),
  ])
  return {
    settings: Object.fromEntries(groups) as Settings,
    notices: rows
      .filter((it) => it.part === 'notice')
      .map((it) => ({
        purpose: it.name as ConsentPurpose,
        ...(it.value as Omit<ConsentNoticeView, 'purpose'>),
      })),
  }
}
