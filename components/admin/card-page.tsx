import type { ReactNode } from 'react'
import { TextField } from '#components/ui/controls.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** Layout of the pages before the admin area, such as sign-in: one card with one form. */
export function CardPage({
  title,
  lead,
  action,
  message,
  done,
  children,
}: {
  title: string
  lead: string
  /** Where the form is sent; null: there is no form. */
  action: string | null
  /** Why the form was refused. */
  message?: string | undefined
  /** What has succeeded. */
  done?: string | undefined
  children: ReactNode
}) {
  return (
    <main className="grid min-h-dvh place-content-center gap-5 bg-raised px-4 py-6">
      <div className="grid w-[min(26rem,100vw-2rem)] gap-5 rounded-card border border-line bg-paper p-8 [&_form]:grid [&_form]:gap-5">
        <h1 className="text-2xl font-semibold">{title}</h1>
        <p className="-mt-3 text-soft">{lead}</p>
        {done !== undefined && (
          <Notice tone="good" role="status">
            <p>{done}</p>
          </Notice>
        )}
        {action === null ? (
          children
        ) : (
          <form method="post" action={action}>
            {message !== undefined && (
              <Notice tone="bad" role="alert">
                <p>{message}</p>
              </Notice>
            )}
            {children}
          </form>
        )}
      </div>
      <p className="text-center text-sm">
        <a href="/">Back to the site</a>
      </p>
    </main>
  )
}

export function EmailField(props: {
  defaultValue: string | undefined
  errors?: readonly string[] | undefined
  autoFocus?: boolean
}) {
  return (
    <TextField
      label="E-mail address"
      name="email"
      type="email"
      autoComplete="username"
      required
      maxLength={254}
      {...props}
    />
  )
}
