import { firstName, type Letter, oneLine } from './letter.ts'

type Site = Letter['site']

type LeadSummary = { name: string; about: string | null; leadId: string }

/** Contains first name and topic only; everything else needs a sign-in. */
export function newRequestLetter({ name, about, leadId }: LeadSummary, site: Site): Letter {
  return {
    subject: oneLine(`New request: ${firstName(name)}${about ? `, ${about}` : ''}`),
    preview: 'Somebody waits for a call.',
    title: 'Somebody asks for counselling',
    paragraphs: [`${firstName(name)} asks about ${about ?? 'what to learn'} and waits for us.`],
    facts: [],
    action: { label: 'Open the case', href: `${site.address}/admin/leads/${leadId}` },
    after: ['The case says how and when this person may be reached.'],
    why: `You get this because you counsel for ${site.name}; who does is set under Settings, Counselling.`,
    site,
  }
}

export function assignedLetter({ name, about, leadId }: LeadSummary, site: Site): Letter {
  return {
    ...newRequestLetter({ name, about, leadId }, site),
    subject: oneLine(`Yours now: ${firstName(name)}${about ? `, ${about}` : ''}`),
    preview: 'A case was handed to you.',
    title: 'A case was handed to you',
    paragraphs: [
      `${firstName(name)} asks about ${about ?? 'what to learn'}. The case is yours now.`,
    ],
    why: `You get this because you counsel for ${site.name}.`,
  }
}

export type Alarm = { what: 'dead' | 'paused'; endpointId: string; endpointName: string }

export function alarmLetter({ what, endpointId, endpointName }: Alarm, site: Site): Letter {
  const dead = what === 'dead'
  return {
    subject: oneLine(
      dead ? `${endpointName}: something could not be delivered` : `${endpointName} is paused`,
    ),
    preview: 'It needs somebody to look.',
    title: dead ? 'Something could not be delivered' : `“${endpointName}” is paused`,
    paragraphs: [
      dead
        ? `“${endpointName}” did not take a delivery, and we no longer try by ourselves. Nothing is lost: it can be sent again once the receiver works.`
        : `The receiver of “${endpointName}” says that its address is gone, so we send nothing more there. What happens meanwhile waits until somebody lets it go on.`,
    ],
    facts: [],
    action: { label: 'Open the endpoint', href: `${site.address}/admin/endpoints/${endpointId}` },
    after: ['You hear of one endpoint at most once within an hour.'],
    why: `You get this because you look after ${site.name}.`,
    site,
  }
}

export function testLetter(site: Site): Letter {
  return {
    subject: oneLine(`Test from ${site.name}`),
    preview: 'Mail arrives.',
    title: 'Mail arrives',
    paragraphs: ['This is a test that you asked for. There is nothing to do.'],
    facts: [],
    action: { label: 'Back to the endpoints', href: `${site.address}/admin/endpoints` },
    after: [],
    why: 'You get this because you pressed “Send a test”.',
    site,
  }
}
