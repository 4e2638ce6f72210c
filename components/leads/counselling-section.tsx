import type { SiteFrame } from '#components/site/site-frame.ts'
import { CounsellingForm, type FormSource } from './counselling-form.tsx'

type Props = {
  frame: SiteFrame
  interest: { course?: string; topic?: string }
  source: FormSource
}

/** The counselling form in the sidebar of a page. */
export function CounsellingSection({ frame, interest, source }: Props) {
  const { counselling } = frame.settings
  return (
    <section className="rail-form" id="counselling" aria-labelledby="counselling-title">
      <h2 className="rail-form-title" id="counselling-title">
        {counselling.title}
      </h2>
      <CounsellingForm
        settings={counselling}
        notices={frame.notices}
        interest={interest}
        source={source}
        idPrefix="rail"
        compact
        isPreview={frame.isPreview ?? false}
      />
    </section>
  )
}
