'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { changeUser, createUser } from './commands.ts'
import { userChange, userInput } from './schema.ts'

export const createUserAction = staffAction('user:manage', userInput, createUser)

export const changeUserAction = staffAction('user:manage', userChange, changeUser)
