'use client'

import Link from 'next/link'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Avatar } from '#components/ui/avatar.tsx'
import type { Role } from '#lib/auth/policy.ts'
import { zoneLabel } from '#lib/format/zoned-time.ts'
import { paths } from '#lib/paths.ts'
import { roleLabel } from '#lib/users/user.ts'
import { SignOut } from './sign-out.tsx'

type Props = { id: string; name: string; email: string; role: Role; timeZone: string }

export function UserMenu({ id, name, email, role, timeZone }: Props) {
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
          <p>Times in {zoneLabel(timeZone)}</p>
          <p>
            <Link href={paths.account()} prefetch={false}>
              Your account
            </Link>
          </p>
          <SignOut userId={id} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
