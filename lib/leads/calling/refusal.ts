import { formatMinute, formatTimeZone } from '../contact-preference/contact-preference.ts'
import type { ContactRefusal } from './check-contact.ts'

/** Why nobody may be reached now, and when it opens again, by the clock of the person. */
export function formatRefusal(refusal: ContactRefusal, timeZone: string): string {
  switch (refusal.why) {
    case 'stopped':
      return 'They asked us to stop all contact.'
    case 'no-consent':
      return 'They have withdrawn their consent to be contacted.'
    case 'closed':
      return 'The case is closed.'
    case 'quarantined':
      return 'This looks like spam. Say first that it is a person.'
    case 'attempts-used':
      return 'All promised tries are used up. They are left in peace unless they ask again.'
    case 'outside-hours':
      return refusal.opensAt
        ? `Outside the promised hours. Opens ${formatMinute(refusal.opensAt, timeZone)}, ${formatTimeZone(timeZone)}.`
        : 'Outside the promised hours.'
  }
}
