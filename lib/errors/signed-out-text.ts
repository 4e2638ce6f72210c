/** Body of the front's response to a server action without a session; the browser's code compares it. */
export const SIGNED_OUT_TEXT = 'signed out'
