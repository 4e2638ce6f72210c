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
    text: 'Lectern may call or message me about this request, at most three times, and keep what I sent for this purpose. I have read the terms and the privacy notice, and I know that I can withdraw my consent at any time.',
    template:
      'Lectern may call or message me about this request, at most {attempts}, and keep what I sent for this purpose. I have read the terms and the privacy notice, and I know that I can withdraw my consent at any time.',
  },
  {
    purpose: 'updates',
    version: '2026-1',
    locale: 'en',
    required: false,
    text: 'Send me new articles and course dates by e-mail, at most twice a month. I can unsubscribe at any time with a link in every message.',
  },
  {
    purpose: 'whatsapp',
    version: '2026-1',
    locale: 'en',
    required: false,
    text: 'You may answer this request on WhatsApp at the number I gave, instead of calling. WhatsApp is run by Meta, which will know that we are in touch. I can end this at any time by sending STOP.',
  },
  {
    purpose: 'reading',
    version: '2026-1',
    locale: 'en',
    required: false,
    text: 'Show my counsellor which pages I read on this visit (up to twenty), to prepare for the call. The list is sent only with this request and is deleted if I withdraw this consent.',
  },
]
