export const CONSENT_PURPOSES = ['counselling', 'updates', 'whatsapp'] as const

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** The sentence beside a box, as it is in force. `hash` names exactly these words. */
export type Notice = {
  purpose: ConsentPurpose
  version: string
  hash: string
  text: string
  required: boolean
}
