import { type Letter, oneLine } from './letter.ts'

type Site = Letter['site']

export function resetLetter(href: string, site: Site): Letter {
  return {
    subject: oneLine(`Choose a new password for ${site.name}`),
    preview: 'The link works once and expires after one hour.',
    title: 'Choose a new password',
    paragraphs: [
      'Someone, perhaps you, requested a new password for your account. The link works once and expires after one hour. A newer link replaces it.',
    ],
    facts: [],
    action: { label: 'Choose a new password', href },
    after: [
      'If it was not you, ignore this e-mail. Your password stays the same. Do not share the link.',
    ],
    why: `You are receiving this e-mail because you have an account for the admin area of ${site.name}.`,
    site,
  }
}

export function invitationLetter(href: string, site: Site): Letter {
  return {
    subject: oneLine(`Your account at ${site.name}`),
    preview: 'Choose a password to begin.',
    title: `Your account at ${site.name}`,
    paragraphs: [
      `An admin created an account for you in the admin area of ${site.name}. Choose a password, then sign in with this e-mail address.`,
    ],
    facts: [],
    action: { label: 'Choose your password', href },
    after: [
      'The link works once and expires after seven days. If it has expired, ask the admin for a new one. Do not share it.',
    ],
    why: `You are receiving this e-mail because an admin of ${site.name} entered your address.`,
    site,
  }
}

export function passwordChangedLetter(site: Site): Letter {
  return {
    subject: oneLine(`Your password for ${site.name} was changed`),
    preview: 'If it was you, there is nothing you need to do.',
    title: 'Your password was changed',
    paragraphs: [
      'The password of your account was changed, and other browsers were signed out. If it was you, there is nothing you need to do.',
    ],
    facts: [],
    action: {
      label: 'It was not me: choose a new password',
      href: `${site.address}/sign-in/forgot`,
    },
    after: ['If it was not you, please also tell an admin of the site.'],
    why: `You are receiving this e-mail because you have an account for the admin area of ${site.name}.`,
    site,
  }
}
