import { z } from 'zod'
import { linkAddress } from '#lib/blocks/inline.ts'
import { contentId, optional, required } from '#lib/publishing/fields.ts'

const navigationLink = z.strictObject({ label: required('Text', 60), href: linkAddress })

export const SHARE_CHANNELS = ['copy', 'email', 'linkedin', 'whatsapp', 'x'] as const

/** One schema a group; each group is one row, saved as a whole. */
export const settingGroups = {
  site: z.strictObject({
    name: required('Name', 60),
    tagline: required('Tagline', 160),
    description: required('Description', 320),
    organisation: required('Organisation', 120),
    email: z.email(),
    phone: optional('Phone', 40),
    postalAddress: optional('Address', 300),
    timeZone: required('Time zone', 60),
    grievanceOfficer: required('Grievance officer', 120),
    grievanceEmail: z.email(),
    disclaimer: optional('Line under every page', 400),
  }),
  navigation: z.strictObject({
    header: z.array(navigationLink).max(8),
    footer: z
      .array(
        z.strictObject({ title: required('Title', 60), links: z.array(navigationLink).max(12) }),
      )
      .max(5),
  }),
  sharing: z.strictObject({ channels: z.array(z.enum(SHARE_CHANNELS)).max(5) }),
  home: z.strictObject({
    title: required('Title', 120),
    lead: required('Lead', 400),
    featuredArticleId: contentId.nullable(),
    featuredCourseIds: z.array(contentId).max(6),
  }),
  counselling: z.strictObject({
    title: required('Title', 120),
    lead: required('Lead', 400),
    /** Said before the button, after who calls, when and how often, which the fields below say. */
    promise: required('Promise', 400),
    /** Who calls: begins a sentence. */
    team: required('Who calls', 60).default('A counsellor'),
    /** What is spoken; the first one is meant where nothing is said. */
    languages: z.array(required('Language', 40)).min(1).max(12).default(['English', 'Hindi']),
    /** ISO weekdays, 1 is Monday. */
    callDays: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5]),
    /** Minutes after midnight, by the clock of the site. */
    callFrom: z.int().min(0).max(1439).default(600),
    callUntil: z.int().min(1).max(1440).default(1080),
    submitLabel: required('Button', 60),
    thankYou: required('Thank-you', 400),
    defaultCountry: z.string().regex(/^[A-Z]{2}$/),
    maxAttempts: z.int().min(1).max(10),
    /** Who hears by mail of requests that are nobody's yet, and of alarms; empty: the site's address. */
    notifyEmails: z
      .array(z.string().trim())
      .transform((lines) => lines.filter((it) => it !== ''))
      .pipe(z.array(z.email('Each line needs an e-mail address.')).max(10))
      .default([]),
  }),
} as const

export type SettingKey = keyof typeof settingGroups

export type Settings = { [Key in SettingKey]: z.infer<(typeof settingGroups)[Key]> }
