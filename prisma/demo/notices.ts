/** The exact texts beside the checkboxes; each consent refers to one of these versions. */
type DemoNotice = {
  purpose: 'counselling' | 'updates' | 'whatsapp' | 'reading'
  version: '2026-1'
  locale: 'en'
  required: boolean
  text: string
  /** The text with placeholders for numbers of the settings. */
  template?: string
}

export const notices: DemoNotice[] = [
  {
    purpose: 'counselling',
    version: '2026-1',
    locale: 'en',
    required: true,
    text: 'I agree that Lectern calls or writes to me about this request, three times at most, and keeps what I sent for that purpose. I have read the terms and the privacy notice, and I know that I can withdraw this at any time.',
    template:
      'I agree that Lectern calls or writes to me about this request, {attempts} at most, and keeps what I sent for that purpose. I have read the terms and the privacy notice, and I know that I can withdraw this at any time.',
  },
  {
    purpose: 'updates',
    version: '2026-1',
    locale: 'en',
    required: false,
    text: 'Send me new articles and course dates by e-mail, at most twice a month. Every message has a link that ends it.',
  },
  {
    purpose: 'whatsapp',
    version: '2026-1',
    locale: 'en',
    required: false,
    text: 'You may answer this request on WhatsApp at the number I gave, instead of calling. WhatsApp is run by Meta, which then learns that we are in touch. I can stop it by sending STOP.',
  },
  {
    purpose: 'reading',
    version: '2026-1',
    locale: 'en',
    required: false,
    text: 'The counsellor may see which pages I read here in this visit, twenty at most, to prepare the call. They are sent with this request alone, and deleted when I withdraw this.',
  },
]
