import { firstName, type Letter, oneLine } from './letter.ts'

type Site = Letter['site']

type LeadSummary = { name: string; about: string | null; leadId: string }

/** Contains first name and topic only; everything else needs a sign-in. */
export function newRequestLetter({ name, about, leadId }: LeadSummary, site: Site): Letter {
  return {
    subject: oneLine(`New request: ${firstName(name)}${about ? `, ${about}` : ''}`),
    preview: 'A visitor is waiting for a call.',
    title: 'New counselling request',
    paragraphs: [
      `${firstName(name)} is asking about ${about ?? 'courses'} and is waiting for a call.`,
    ],
    facts: [],
    action: { label: 'Open the case', href: `${site.address}/admin/leads/${leadId}` },
    after: ['The case shows how and when this person may be contacted.'],
    why: `You are receiving this e-mail because you are notified of new requests at ${site.name} (Settings, Counselling).`,
    site,
  }
}

export function assignedLetter({ name, about, leadId }: LeadSummary, site: Site): Letter {
  return {
    ...newRequestLetter({ name, about, leadId }, site),
    subject: oneLine(`Assigned to you: ${firstName(name)}${about ? `, ${about}` : ''}`),
    preview: 'A case was assigned to you.',
    title: 'A case was assigned to you',
    paragraphs: [
      `${firstName(name)} is asking about ${about ?? 'courses'}. The case is now assigned to you.`,
    ],
    why: `You are receiving this e-mail because you are a counsellor at ${site.name}.`,
  }
}

export type Alarm = { what: 'dead' | 'paused'; endpointId: string; endpointName: string }

export function alarmLetter({ what, endpointId, endpointName }: Alarm, site: Site): Letter {
  const dead = what === 'dead'
  return {
    subject: oneLine(dead ? `${endpointName}: a delivery failed` : `${endpointName} is paused`),
    preview: 'Please check it.',
    title: dead ? 'A delivery failed' : `“${endpointName}” is paused`,
    paragraphs: [
      dead
        ? `“${endpointName}” did not accept a delivery, and automatic retries have ended. Nothing is lost: retry the delivery when the receiver works again.`
        : `The receiver of “${endpointName}” reports that its address is gone (410), so deliveries are paused. Events wait until the webhook is resumed.`,
    ],
    facts: [],
    action: { label: 'Open the webhook', href: `${site.address}/admin/endpoints/${endpointId}` },
    after: ['You get at most one such e-mail per webhook and hour.'],
    why: `You are receiving this e-mail because you are an admin of ${site.name}.`,
    site,
  }
}

export function testLetter(site: Site): Letter {
  return {
    subject: oneLine(`Test from ${site.name}`),
    preview: 'Mail delivery works.',
    title: 'Mail delivery works',
    paragraphs: ['This is the test e-mail that you requested. There is nothing you need to do.'],
    facts: [],
    action: { label: 'Back to webhooks', href: `${site.address}/admin/endpoints` },
    after: [],
    why: 'You are receiving this e-mail because you chose “Send a test”.',
    site,
  }
}
