'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { type BoundField, nullAsEmpty } from '#components/content-form/bind-fields.ts'
import { ChoiceInput, FlagInput, TextInput } from '#components/content-form/fields.tsx'
import { ROLES, type Role } from '#lib/auth/policy.ts'
import { changeUserAction, createUserAction } from '#lib/users/actions.ts'
import { MIN_PASSWORD_CHARS, type UserChange, type UserInput } from '#lib/users/schema.ts'
import { roleHint, roleLabel } from '#lib/users/user.ts'

const passwordHelp = `At least ${MIN_PASSWORD_CHARS} characters. Give it to the user in person.`

export function NewUserForm() {
  const initial: UserInput = { name: '', email: '', role: 'AUTHOR', password: '' }
  return (
    <ActionForm
      initial={initial}
      action={createUserAction}
      submit="Create user"
      next="/admin/users"
    >
      {(field) => (
        <>
          <TextInput {...field('name')} label="Name" />
          <TextInput {...field('email')} label="E-mail address" type="email" autoComplete="off" />
          <RoleInput {...field('role')} />
          <TextInput
            {...field('password')}
            label="First password"
            help={passwordHelp}
            type="password"
            autoComplete="new-password"
          />
        </>
      )}
    </ActionForm>
  )
}

export function ChangeUserForm({
  user,
}: {
  user: { id: string; name: string; role: Role; disabled: boolean }
}) {
  const initial: UserChange = { ...user, password: null }
  return (
    <ActionForm initial={initial} action={changeUserAction} submit="Save" next="/admin/users">
      {(field) => (
        <>
          <TextInput {...field('name')} label="Name" />
          <RoleInput {...field('role')} />
          <TextInput
            {...nullAsEmpty(field('password'))}
            label="New password"
            optional
            help={`Empty: keeps the current one. ${passwordHelp}`}
            type="password"
            autoComplete="new-password"
          />
          <FlagInput
            {...field('disabled')}
            label="Disabled: cannot sign in, and is signed out at once"
          />
          <p className="field-help">
            A new role, a new password and disabling end all sessions of the user.
          </p>
        </>
      )}
    </ActionForm>
  )
}

function RoleInput(props: BoundField<Role>) {
  return (
    <ChoiceInput
      {...props}
      label="Role"
      help={roleHint[props.value]}
      options={ROLES.map((role) => ({ value: role, label: roleLabel[role] }))}
    />
  )
}
