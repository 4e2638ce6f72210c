'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import {
  changeEndpoint,
  createEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
} from './commands.ts'
import { byId, endpointChange, endpointInput } from './endpoint-input.ts'
import { replayDead, replayDelivery, sendTest, showBody } from './replay-commands.ts'

export const createEndpointAction = staffAction('settings:manage', endpointInput, createEndpoint)

export const changeEndpointAction = staffAction('settings:manage', endpointChange, changeEndpoint)

export const pauseEndpointAction = staffAction('settings:manage', byId, pauseEndpoint)

export const resumeEndpointAction = staffAction('settings:manage', byId, resumeEndpoint)

export const rotateSecretAction = staffAction('settings:manage', byId, rotateSecret)

export const removeEndpointAction = staffAction('settings:manage', byId, removeEndpoint)

export const sendTestAction = staffAction('settings:manage', byId, sendTest)

export const replayDeliveryAction = staffAction('settings:manage', byId, replayDelivery)

export const replayDeadAction = staffAction('settings:manage', byId, replayDead)

export const showBodyAction = staffAction('settings:manage', byId, showBody)
