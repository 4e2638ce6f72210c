import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type ErrorCode, type FieldErrors, isAppError, toAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { fieldErrors, formValues } from '#lib/forms/form-input.ts'
import type { Permission } from './policy.ts'
import { type Requirement, requireActor, type StaffActor } from './session.ts'

export type ActionFailure = {
  ok: false
  code: ErrorCode
  message: string
  /** Errors by dotted path, such as `body.content.3.attrs.title`; `form` holds errors of no field. */
  fields?: FieldErrors
  /** Values that were submitted by a plain form; never a password. */
  values?: Record<string, string>
  /** What the client needs to go on, such as the stored version in a conflict. */
  data?: unknown
}

export type ActionResult<Data> = { ok: true; data: Data } | ActionFailure

/** The first argument is the previous state from useActionState; it is not used. */
export type StaffAction<Data> = (previous: unknown, input: unknown) => Promise<ActionResult<Data>>

/**
 * Wraps a command for the admin area: authenticates, authorises, validates and runs it.
 * Takes a form's FormData (for useActionState) or a plain object.
 */
export function staffAction<Input, Data>(
  permission: Permission,
  schema: z.ZodType<Input>,
  command: (actor: StaffActor, input: Input) => Promise<Data>,
  requirement: Requirement = {},
): StaffAction<Data> {
  return async (_previous, input) => {
    const typed = input instanceof FormData ? formValues(input) : null
    try {
      const actor = await requireActor(permission, requirement)
      const parsed = schema.safeParse(typed?.parsed ?? input)
      if (!parsed.success) {
        const fields = fieldErrors(parsed.error)
        return failure('validation', firstMessage(fields), { fields, ...valuesOf(typed) })
      }
      return { ok: true, data: await command(actor, parsed.data) }
    } catch (error) {
      return { ...refusal(error), ...valuesOf(typed) }
    }
  }
}

const valuesOf = (typed: ReturnType<typeof formValues> | null) =>
  typed ? { values: typed.shown } : {}

const firstMessage = (fields: FieldErrors) =>
  Object.values(fields)[0]?.[0] ?? 'Please check the marked fields.'

function refusal(error: unknown): ActionFailure {
  const { code, message, fields, data } = toAppError(error)
  if (isAppError(error) || code === 'unavailable') {
    return failure(code, message, { ...(fields ? { fields } : {}), data })
  }
  const id = randomUUID().slice(0, 8)
  log.error({ err: error, id }, 'an action failed')
  return failure(code, `${message} If it happens again, give this number to your admin: ${id}.`)
}

function failure(code: ErrorCode, message: string, more: Partial<ActionFailure> = {}) {
  return { ok: false as const, code, message, ...more }
}
