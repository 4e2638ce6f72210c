import { z } from 'zod'
import { settingKind } from './kind.ts'

export const settingSave = z
  .strictObject({
    kind: z.literal('SETTING'),
    version: z.strictObject({ id: z.uuid(), lockVersion: z.int().min(0) }),
    snapshot: settingKind.schema,
  })
  .transform(({ version, snapshot }) => ({ version, snapshot }))
