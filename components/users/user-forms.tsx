'use client'

import { ActionForm } from '#components/content-form/action-form.tsx'
import { ChoiceInput, FlagInput, TextInput } from '#components/content-form/fields.tsx'
import { ROLES, type Role } from '#lib/auth/policy.ts'
import { changeUserAction, createUserAction } from '#lib/users/actions.ts'
import { MIN_PASSWORD_CHARS, type UserChange, type UserInput } from '#lib/users/schema.ts'
import { roleHint, roleLabel } from '#lib/users/user.ts'

const passwordHelp = `${MIN_PASSWORD_CHARS} characters or more; tell it them in person.`

export function NewUserForm() {
  const initial: UserInput = { name: '', email: '', role: 'AUTHOR', password: '' }
  return (
    <ActionForm
      initial={initial}
      action={createUserAction}
      submit="Make the user"
      next="/admin/users"
    >
      {(field, it, change) => (
        <>
          <TextInput {...field('name')} label="Name" />
          <TextInput {...field('email')} label="E-mail address" type="email" autoComplete="off" />
          <RoleInput value={it.role} onChange={(role) => change({ role })} />
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
      {(field, it, change) => (
        <>
          <TextInput {...field('name')} label="Name" />
          <RoleInput value={it.role} onChange={(role) => change({ role })} />
          <TextInput
            path="password"
            label="New password"
            optional
            help={`Empty: stays as it is. ${passwordHelp}`}
            type="password"
            autoComplete="new-password"
            value={it.password ?? ''}
            onChange={(password) => change({ password: password === '' ? null : password })}
          />
          <FlagInput
            {...field('disabled')}
            label="Shut out: cannot sign in, and is signed out at once"
          />
          <p className="field-help">
            A new role, a new password and shutting out end every session of this person.
          </p>
        </>
      )}
    </ActionForm>
  )
}

function RoleInput({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  return (
    <ChoiceInput
      path="role"
      label="Role"
      help={roleHint[value]}
      options={ROLES.map((role) => ({ value: role, label: roleLabel[role] }))}
      value={value}
      onChange={(role) => role && onChange(role)}
    />
  )
}
