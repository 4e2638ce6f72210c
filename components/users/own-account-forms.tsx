'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { TextInput } from '#components/content-form/fields.tsx'
import { TimeZoneInput } from '#components/content-form/time-zone-input.tsx'
import { plural } from '#lib/format/plural.ts'
import {
  changeOwnAccountAction,
  changeOwnPasswordAction,
  endOtherSessionsAction,
} from '#lib/users/actions.ts'
import {
  MIN_PASSWORD_CHARS,
  type OwnAccountChange,
  type OwnPasswordChange,
} from '#lib/users/schema.ts'

export function OwnPasswordForm() {
  const initial: OwnPasswordChange = { currentPassword: '', password: '' }
  return (
    <ActionForm
      initial={initial}
      action={changeOwnPasswordAction}
      submit="Change password"
      done="Password changed. Other browsers are signed out."
    >
      {(field) => (
        <>
          <TextInput
            {...field('currentPassword')}
            label="Current password"
            type="password"
            autoComplete="current-password"
          />
          <TextInput
            {...field('password')}
            label="New password"
            help={`At least ${MIN_PASSWORD_CHARS} characters. Several unrelated words are easy to remember.`}
            type="password"
            autoComplete="new-password"
          />
        </>
      )}
    </ActionForm>
  )
}

export function OwnAccountForm({ account }: { account: OwnAccountChange }) {
  return (
    <ActionForm
      key={`${account.name} ${account.timeZone}`}
      initial={account}
      action={changeOwnAccountAction}
      submit="Save"
      done="Saved."
    >
      {(field) => (
        <>
          <TextInput {...field('name')} label="Name" autoComplete="name" />
          <TimeZoneInput
            {...field('timeZone')}
            help="All times in the admin area are shown in this time zone."
          />
        </>
      )}
    </ActionForm>
  )
}

export function EndOtherSessionsForm({ count }: { count: number }) {
  return (
    <ActionForm
      initial={{ confirmed: true }}
      action={endOtherSessionsAction}
      submit={plural(count, {
        one: 'Sign out the other browser',
        other: 'Sign out # other browsers',
      })}
      done="Signed out."
      look="secondary"
    >
      {() => null}
    </ActionForm>
  )
}
