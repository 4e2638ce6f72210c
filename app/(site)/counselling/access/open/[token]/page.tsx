import type { Metadata } from 'next'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import { isAccessLinkValid } from '#lib/people/access.ts'
import { getSiteFrame } from '../../../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const metadata = pageMetadata(await getSiteFrame(), {
    title: 'Your data',
    description: 'This link works once.',
    path: paths.access(),
    robots: 'nofollow',
  })
  return { ...metadata, referrer: 'no-referrer' }
}

/** Opening this page does not use the link up, since mail scanners open every link. */
export default async function Page({ params }: Props) {
  const { token } = await params
  if (!(await isAccessLinkValid(token))) {
    return (
      <PageShell
        title="This link has expired"
        lead="Each link works once and expires after 15 minutes. You can request a new one."
        width="text"
      >
        <ButtonLink href={paths.access()}>Request a new link</ButtonLink>
      </PageShell>
    )
  }
  return (
    <PageShell
      title="Your data"
      lead="This link works once. The page it opens stays open for half an hour."
      width="text"
    >
      <form method="post" action={`${paths.openAccess(token)}/use`}>
        <Button type="submit">Open</Button>
      </form>
    </PageShell>
  )
}
