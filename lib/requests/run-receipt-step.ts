import type { z } from 'zod'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { AppError, isAppError } from '#lib/errors/errors.ts'
import { fieldErrors } from '#lib/forms/form-input.ts'
import { stopContactByReceipt, withdrawConsent, withdrawRequest } from './end-request.ts'
import type { ReceiptStep } from './receipt.ts'
import type { TypedValues } from './request-body.ts'
import { changeInput, consentInput, restoreRequestInput } from './schema.ts'
import { changeRequest, restoreRequest, sendConfirmLink } from './visitor-commands.ts'

/** `linkSent`: the step waits for a link that was sent by mail. */
export type ReceiptStepResult =
  | { ok: true; linkSent: boolean }
  | { ok: false; error: AppError; values: TypedValues }

const ADDRESS_LIMIT = { name: 'receipt:address', points: 30, seconds: 60 }

/**
 * Runs the step of one button of the receipt.
 *
 * @throws AppError not-found for an unknown token, rate-limited, malformed
 */
export async function runReceiptStep(
  token: string,
  step: ReceiptStep,
  body: string,
  address: string | null,
): Promise<ReceiptStepResult> {
  if (address) await consumeRateLimit(ADDRESS_LIMIT, address)
  const values = parseFields(body)
  try {
    return { ok: true, linkSent: await run(token, step, values) }
  } catch (error) {
    const shown = isAppError(error) && ['validation', 'conflict'].includes(error.code)
    if (shown) return { ok: false, error, values: step === 'change' ? values : {} }
    throw error
  }
}

async function run(token: string, step: ReceiptStep, values: TypedValues): Promise<boolean> {
  switch (step) {
    case 'change':
      await changeRequest(token, parsed(changeInput, values))
      return false
    case 'withdraw':
      await withdrawRequest(token)
      return false
    case 'consent':
      await withdrawConsent(token, parsed(consentInput, values).purpose)
      return false
    case 'stop':
      await stopContactByReceipt(token)
      return false
    case 'restore':
      return (await restoreRequest(token, parsed(restoreRequestInput, values).notice)).linkSent
    case 'confirm':
      await sendConfirmLink(token)
      return true
  }
}

type Schema<Value> = { safeParse: (values: TypedValues) => z.ZodSafeParseResult<Value> }

function parsed<Value>(schema: Schema<Value>, values: TypedValues): Value {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  throw new AppError('validation', { fields: fieldErrors(result.error) })
}

function parseFields(body: string): TypedValues {
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body)) {
    if (fields.has(name)) throw new AppError('malformed')
    fields.set(name, value)
  }
  return Object.fromEntries(fields)
}
