import { z } from 'zod'
import { linkAddress } from '#lib/blocks/inline.ts'
import { isTimeZone } from '#lib/format/zoned-time.ts'
import { contentId, countryCode } from '#lib/forms/fields.ts'
import { nullableText, requiredText } from '#lib/forms/text-fields.ts'

const navigationLink = z.strictObject({ label: requiredText('Text', 60), href: linkAddress })

export const SHARE_CHANNELS = ['copy', 'email', 'linkedin', 'whatsapp', 'x'] as const

const days = (min: number, max: number, message: string, defaultDays: number) =>
  z.int().min(min, message).max(max, message).default(defaultDays)

/**
 * Days from a request for erasure until the data is erased, by the law that applies to the person.
 * For the sources see `retentionRules`. Until then the suppressed data is kept for authorities only.
 */
const retentionDays = z.strictObject({
  // Counted from the request, so that every processing before it is at least one year old.
  IN: days(365, 3650, 'At least 365 days: DPDP Rules 2025, rule 8(3).', 365),
  // Leaves time to revert a request that another person made, well within the month.
  EU: days(0, 30, 'At most 30 days: GDPR, article 12(3).', 14),
  GB: days(0, 30, 'At most 30 days: UK GDPR, article 12(3).', 14),
  OTHER: days(0, 3650, 'At most ten years.', 30),
})

/** Days after which data is erased without anybody asking for it (lib/people/apply-retention.ts). */
const keepDays = z.strictObject({
  /** From the day on which the last case of a person was closed. */
  closedCases: days(365, 3650, 'At least 365 days: DPDP Rules 2025, rule 8(3).', 365),
  /** From the last request of a person who looks like spam. */
  quarantined: days(1, 3650, 'Between one day and ten years.', 30),
  mails: days(1, 3650, 'Between one day and ten years.', 365),
  /** From the end of the consent. */
  consentProofs: days(365, 3650, 'Between one and ten years.', 1095),
})

/** One schema per settings group; each group is one row, saved as a whole. */
export const settingGroups = {
  site: z.strictObject({
    name: requiredText('Name', 60),
    tagline: requiredText('Tagline', 160),
    description: requiredText('Description', 320),
    organisation: requiredText('Organisation', 120),
    email: z.email(),
    phone: nullableText('Phone', 40),
    postalAddress: nullableText('Address', 300),
    timeZone: requiredText('Time zone', 60).refine(
      isTimeZone,
      'Time zone: choose a name such as Asia/Kolkata or Europe/Berlin.',
    ),
    grievanceOfficer: requiredText('Grievance officer', 120),
    grievanceEmail: z.email(),
    disclaimer: nullableText('Note in the footer of every page', 400),
  }),
  navigation: z.strictObject({
    header: z.array(navigationLink).max(8),
    footer: z
      .array(
        z.strictObject({
          title: requiredText('Title', 60),
          links: z.array(navigationLink).max(12),
        }),
      )
      .max(5),
  }),
  sharing: z.strictObject({ channels: z.array(z.enum(SHARE_CHANNELS)).max(5) }),
  home: z.strictObject({
    title: requiredText('Title', 120),
    lead: requiredText('Lead', 400),
    featuredArticleId: contentId.nullable(),
    featuredCourseIds: z.array(contentId).max(6),
  }),
  counselling: z.strictObject({
    title: requiredText('Title', 120),
    lead: requiredText('Lead', 400),
    /**
     * Shown above the button, after the sentence that is generated from the fields below: who
     * calls, when and how often.
     */
    promise: requiredText('Text above the button', 400),
    /** Who calls; used as the subject at the beginning of a sentence. */
    team: requiredText('Who calls', 60).default('A counsellor'),
    /** Languages of the counsellors; the first one is the default. */
    languages: z.array(requiredText('Language', 40)).min(1).max(12).default(['English', 'Hindi']),
    /** ISO weekdays, 1 is Monday. */
    callDays: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5]),
    /** Minutes after midnight of the visitor's own day. */
    callFrom: z.int().min(0).max(1439).default(600),
    callUntil: z.int().min(1).max(1440).default(1080),
    submitLabel: requiredText('Button', 60),
    thankYou: requiredText('Message after sending', 400),
    defaultCountry: countryCode,
    maxAttempts: z.int().min(1).max(10),
    /** Hours between two attempts to reach a person; a call-back that they asked for needs no pause. */
    pauseHours: z.int().min(0).max(72).default(4),
    /** Working hours of the team within which a new request should be answered. */
    firstAnswerHours: z.int().min(1).max(80).default(8),
    /** Receive mail about unassigned requests and alarms, one address per line; empty: the site's address. */
    notifyEmails: z
      .array(z.string().trim())
      .transform((lines) => lines.filter((it) => it !== ''))
      .pipe(z.array(z.email('Each line needs an e-mail address.')).max(10))
      .default([]),
    retentionDays: retentionDays.prefault({}),
    keepDays: keepDays.prefault({}),
  }),
} as const

export type SettingKey = keyof typeof settingGroups

export type Settings = { [Key in SettingKey]: z.infer<(typeof settingGroups)[Key]> }
