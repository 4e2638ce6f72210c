'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { railInput, readRail } from './rail.ts'

export const readRailAction = staffAction('content:read', railInput, readRail)
