'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { findSameQuery } from './staff-queries.ts'
import { sameQueryInput } from './target-query.ts'

export const findSameQueryAction = staffAction('content:read', sameQueryInput, findSameQuery)
