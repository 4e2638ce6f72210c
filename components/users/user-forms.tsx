'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm } from '#components/content-form/action-form.tsx'
import { type BoundField, nullAsEmpty } from '#components/content-form/bind-fields.ts'
import { ChoiceInput, FlagInput, TextInput } from '#components/content-form/fields.tsx'
import { ROLES, type Role } from '#lib/auth/policy.ts'
import { changeUserAction, createUserAction } from '#lib/users/actions.ts'
import { MIN_PASSWORD_CHARS, type NewUserInput, type UserChange } from '#lib/users/schema.ts'
import { roleHint, roleLabel } from '#lib/users/user.ts'
import { InvitationLink } from './invitation.tsx'

const passwordHelp = `If you set one, use at least ${MIN_PASSWORD_CHARS} characters. The user must change it after signing in.`

/** @param props.mailed whether invitations are sent by mail; if not, the link is shown once */
export function NewUserForm({ mailed }: { mailed: boolean }) {
  const router = useRouter()
  const [href, setHref] = useState<string | null>(null)
  if (href !== null) return <InvitationLink href={href} />
  const initial: NewUserInput = { name: '', email: '', role: 'AUTHOR', password: null }
  const create: typeof createUserAction = async (previous, input) => {
    const result = await createUserAction(previous, input)
    if (!result.ok) return result
    const { invitation } = result.data
    if (invitation?.by === 'link') setHref(invitation.href)
    else router.push('/admin/users')
    return result
  }
  return (
    <ActionForm initial={initial} action={create} submit="Create user">
      {(field) => (
        <>
          <TextInput {...field('name')} label="Name" />
          <TextInput {...field('email')} label="E-mail address" type="email" autoComplete="off" />
          <RoleInput {...field('role')} />
          <TextInput
            {...nullAsEmpty(field('password'))}
            label="Temporary password"
            optional
            help={`${mailed ? 'Leave empty to send an invitation by e-mail.' : 'Leave empty to get a link that you can give to the user.'} ${passwordHelp}`}
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
            help={`Leave empty to keep the current password. ${passwordHelp}`}
            type="password"
            autoComplete="new-password"
          />
          <FlagInput
            {...field('disabled')}
            label="Disabled (cannot sign in, and is signed out at once)"
          />
          <p className="field-help">
            Changing the role or password, or disabling the user, ends all of the user’s sessions.
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
