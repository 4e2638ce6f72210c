import type { Metadata } from 'next'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import { findConfirmLink } from '#lib/requests/confirm-request.ts'
import { getSiteFrame } from '../../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const metadata = pageMetadata(await getSiteFrame(), {
    title: 'Was this you?',
    description: 'Confirm your request.',
    path: paths.access(),
    robots: 'nofollow',
  })
  return { ...metadata, referrer: 'no-referrer' }
}

/** Opening this page confirms nothing, since mail scanners open every link. */
export default async function Page({ params }: Props) {
  const { token } = await params
  const [frame, link] = await Promise.all([getSiteFrame(), findConfirmLink(token)])
  if (!link) {
    return (
      <PageShell
        title="This link has expired"
        lead="Request a new link to see and confirm your requests."
        width="text"
      >
        <ButtonLink href={paths.access()}>Request a new link</ButtonLink>
      </PageShell>
    )
  }
  if (link.confirmed) {
    return (
      <PageShell title="Your request is confirmed" lead={link.reference} width="text">
        <ButtonLink href={paths.receipt(link.receipt)}>See your request</ButtonLink>
      </PageShell>
    )
  }
  return (
    <PageShell
      title="Was this you?"
      lead={`A counselling request (${link.reference}) was sent to ${frame.settings.site.name} with your e-mail address.`}
      width="text"
    >
      <div className="receipt-end">
        <form method="post" action={paths.confirmAnswer(token, 'yes')}>
          <Button type="submit">Yes, this was me</Button>
        </form>
        <form method="post" action={paths.confirmAnswer(token, 'no')}>
          <Button type="submit" look="secondary">
            No, withdraw it
          </Button>
        </form>
      </div>
    </PageShell>
  )
}
