'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { byId } from '#lib/forms/fields.ts'
import {
  changeSubscription,
  createSubscription,
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
  rotateSecret,
} from './commands.ts'
import { previewBody, retryDelivery, retryFailedDeliveries, sendTest } from './retry-commands.ts'
import { subscriptionChange, subscriptionInput } from './subscription-input.ts'

export const createSubscriptionAction = staffAction(
  'settings:manage',
  subscriptionInput,
  createSubscription,
  { confirmed: true },
)

export const changeSubscriptionAction = staffAction(
  'settings:manage',
  subscriptionChange,
  changeSubscription,
  // Its address decides who gets the data of visitors.
  { confirmed: true },
)

export const pauseSubscriptionAction = staffAction('settings:manage', byId, pauseSubscription)

export const resumeSubscriptionAction = staffAction('settings:manage', byId, resumeSubscription)

export const rotateSecretAction = staffAction('settings:manage', byId, rotateSecret, {
  confirmed: true,
})

export const removeSubscriptionAction = staffAction('settings:manage', byId, removeSubscription)

export const sendTestAction = staffAction('settings:manage', byId, sendTest)

export const retryDeliveryAction = staffAction('settings:manage', byId, retryDelivery)

export const retryFailedDeliveriesAction = staffAction(
  'settings:manage',
  byId,
  retryFailedDeliveries,
)

export const previewBodyAction = staffAction('settings:manage', byId, previewBody)
