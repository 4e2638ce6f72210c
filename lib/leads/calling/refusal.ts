import { formatMinute, formatTimeZone } from '../contact-preference/contact-preference.ts'
import type { ContactRefusal } from './check-contact.ts'

/**
 * Why a person may not be contacted now and when the hours begin again, in the person's time zone.
 */
export function formatRefusal(refusal: ContactRefusal, timeZone: string): string {
  switch (refusal.why) {
    case 'stopped':
      return 'This person asked us to stop all contact.'
    case 'no-consent':
      return 'This person has withdrawn the consent to be contacted.'
    case 'closed':
      return 'The case is closed.'
    case 'quarantined':
      return 'This looks like spam. Release it from quarantine first.'
    case 'attempts-used':
      return 'All agreed attempts have been made. Contact this person again only after a new request.'
    case 'pause':
      return `This person was contacted recently. The next attempt is possible from ${formatMinute(refusal.opensAt, timeZone)}, ${formatTimeZone(timeZone)}.`
    case 'outside-hours':
      return refusal.opensAt
        ? `Outside the preferred hours. They start on ${formatMinute(refusal.opensAt, timeZone)}, ${formatTimeZone(timeZone)}.`
        : 'Outside the preferred hours.'
  }
}
