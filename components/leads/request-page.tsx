import type { Crumb } from '#components/site/breadcrumb.tsx'
import { PageShell } from '#components/site/page-shell.tsx'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { attemptsSentence } from '#lib/leads/contact-preference/sentences.ts'
import type { FormState } from '#lib/requests/form-state.ts'
import type { RequestOrigin, RequestSubject } from '#lib/requests/request.ts'
import { CounsellingForm, type FormSource } from './counselling-form.tsx'

type Props = {
  frame: SiteFrame
  crumbs: readonly Crumb[]
  topics: readonly { id: string; name: string }[]
  course: RequestSubject | null
  topic: RequestSubject | null
  origin: RequestOrigin | null
  /** Call to action of the link to this page; null: none. */
  cta: string | null
  /** A form that failed validation; null: none. */
  formState: FormState | null
}

export function RequestPage({
  frame,
  crumbs,
  topics,
  course,
  topic,
  origin,
  cta,
  formState,
}: Props) {
  const { counselling } = frame.settings
  return (
    <PageShell crumbs={crumbs} title={counselling.title} lead={counselling.lead}>
      <div className="request-page">
        <div>
          {(course || origin?.subject) && <About course={course} origin={origin} />}
          <CounsellingForm
            settings={counselling}
            notices={frame.notices}
            interest={{ course: course?.id, topic: topic?.id }}
            topics={course ? [] : topics}
            source={{ ...sourceOf(origin, formState), ctaId: formState?.values.ctaId || cta }}
            errors={formState?.errors ?? {}}
            values={{ topic: topic?.id ?? '', ...formState?.values }}
            message={formState?.message ?? null}
            idPrefix="request"
          />
        </div>
        <WhatHappensNext attempts={counselling.maxAttempts} />
      </div>
    </PageShell>
  )
}

function sourceOf(origin: RequestOrigin | null, formState: FormState | null): FormSource {
  return {
    contentId: formState?.values.sourceId || origin?.subject?.id || null,
    path: origin?.path ?? null,
    blockId: formState?.values.blockId || origin?.blockId || null,
  }
}

function About({ course, origin }: Pick<Props, 'course' | 'origin'>) {
  const back = origin?.subject
  return (
    <div className="request-about">
      {course && (
        <>
          <p>Your request is about</p>
          <p className="request-about-title">
            <a href={course.href}>{course.title}</a>
          </p>
        </>
      )}
      {back && back.id !== course?.id && (
        <p>
          You were reading <a href={back.href}>{back.title}</a>. You can go back to it at any time.
        </p>
      )}
    </div>
  )
}

const WhatHappensNext = ({ attempts }: { attempts: number }) => (
  <aside className="request-next" aria-labelledby="request-next">
    <h2 id="request-next">What happens next</h2>
    <ol>
      <li>
        <strong>You get a reference</strong>
        <span>
          You see it straight away, on a page where you can change or withdraw your request.
        </span>
      </li>
      <li>
        <strong>A counsellor reads it</strong>
        <span>Someone who knows the programmes reads your message before calling you.</span>
      </li>
      <li>
        <strong>You get one call</strong>
        <span>{`${attemptsSentence('CALL', attempts, attempts)} After that we stop.`}</span>
      </li>
      <li>
        <strong>You decide</strong>
        <span>The call is free and without obligation.</span>
      </li>
    </ol>
  </aside>
)
