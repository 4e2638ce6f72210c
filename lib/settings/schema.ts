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
    /** Said before the button: who calls, when, how often. */
    promise: required('Promise', 400),
    submitLabel: required('Button', 60),
    thankYou: required('Thank-you', 400),
    defaultCountry: z.string().regex(/^[A-Z]{2}$/),
    maxAttempts: z.int().min(1).max(10),
  }),
} as const

export type SettingKey = keyof typeof settingGroups

export type Settings = { [Key in SettingKey]: z.infer<(typeof settingGroups)[Key]> }
