'use server'

import { z } from 'zod'
import { currentSession } from '#lib/auth/session.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { changeUser, createUser } from './commands.ts'
import { inviteAgain } from './invite.ts'
import { changeOwnAccount, changeOwnPassword, endOtherSessions } from './own-account.ts'
import { newUserInput, ownAccountChange, ownPasswordChange, userChange } from './schema.ts'

export const createUserAction = staffAction('user:manage', newUserInput, createUser, {
  confirmed: true,
})

export const inviteAgainAction = staffAction(
  'user:manage',
  z.strictObject({ id: z.uuid() }),
  inviteAgain,
  { confirmed: true },
)

export const changeUserAction = staffAction('user:manage', userChange, changeUser, {
  confirmed: true,
})

export const changeOwnAccountAction = staffAction(
  'account:change',
  ownAccountChange,
  changeOwnAccount,
)

export const changeOwnPasswordAction = staffAction(
  'account:change',
  ownPasswordChange,
  async (actor, input) =>
    changeOwnPassword(actor, input, (await currentSession())?.sessionId ?? null),
)

export const endOtherSessionsAction = staffAction(
  'account:change',
  z.strictObject({ confirmed: z.literal(true) }),
  async (actor) => endOtherSessions(actor, (await currentSession())?.sessionId ?? null),
)
