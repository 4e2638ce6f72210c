'use client'

import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Avatar } from '#components/ui/avatar.tsx'
import type { Role } from '#lib/auth/policy.ts'
import { roleLabel } from '#lib/users/user.ts'

export function UserMenu({ name, email, role }: { name: string; email: string; role: Role }) {
  return (
    <DialogTrigger>
      <Button className="admin-user">
        <Avatar name={name} picture={null} />
        <span className="visually-hidden">{name}: account and sign out</span>
      </Button>
      <Popover className="admin-popover" placement="bottom end">
        <Dialog className="admin-user-card" aria-label="Account">
          <p className="admin-user-name">{name}</p>
          <p>{email}</p>
          <p>{roleLabel[role]}</p>
          <form method="post" action="/api/auth/sign-out">
            <button type="submit" className="button is-secondary">
              Sign out
            </button>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
