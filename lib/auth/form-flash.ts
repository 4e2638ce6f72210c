import { z } from 'zod'
import { decryptCookie, encryptCookie } from './encrypted-cookie.ts'
import { sessionCookie } from './session-cookie.ts'

/** Errors and values that a rejected form shows after the redirect; kept in a cookie for one minute. */
type FormFlash = {
  message: string
  fields: Record<string, readonly string[]>
  /** Submitted values; never a password. */
  values: Record<string, string>
}

const flashSchema = z.object({
  message: z.string(),
  fields: z.record(z.string(), z.array(z.string())),
  values: z.record(z.string(), z.string()),
})

const FLASH_MAX_AGE_SECONDS = 60
const salt = 'form flash'

export function flashCookie(page: string) {
  return {
    name: 'lectern.form',
    options: { ...sessionCookie().options, path: page, maxAge: FLASH_MAX_AGE_SECONDS },
  }
}

export function encryptFlash(flash: FormFlash): Promise<string> {
  return encryptCookie(flash, { salt, maxAge: FLASH_MAX_AGE_SECONDS })
}

export async function decryptFlash(encrypted: string | undefined): Promise<FormFlash | null> {
  if (!encrypted) return null
  return flashSchema.safeParse(await decryptCookie(encrypted, { salt })).data ?? null
}
