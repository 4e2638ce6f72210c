/** What an erasure does with a column. */
type Erasure =
  /** Deletes the row. */
  | 'row'
  /** Blanks the value; the row stays for statistics. */
  | 'blank'
  /** Keeps the value: it proves a consent or an objection, or belongs to staff. */
  | 'kept'

/** The value after blanking: null, another one where null is not allowed, or OWN_ID where it is unique. */
type Blank = null | string | readonly [] | Readonly<Record<string, never>>

type Column = { what: string; erase: Erasure; export: boolean; blank: Blank }

export const OWN_ID = '(own id)'
/** Database null in a nullable JSON column. */
export const NO_JSON = '(no json)'

const erased = (what: string): Column => ({ what, erase: 'row', export: true, blank: null })
const blanked = (what: string, blank: Blank = null): Column => ({
  what,
  erase: 'blank',
  export: true,
  blank,
})
const kept = (what: string): Column => ({ what, erase: 'kept', export: true, blank: null })
/** Refers to a person without describing them. */
const internal = (what: string, blank: Blank = null): Column => ({
  what,
  erase: 'blank',
  export: false,
  blank,
})
/** Cannot be interpreted without our secret; kept. */
const proof = (what: string): Column => ({ what, erase: 'kept', export: false, blank: null })

/**
 * Register of every column that describes a person or refers to one, by table. Download and erasure
 * use it, and a test compares it with the schema: a new column is either here or listed in the test
 * as not personal. `what` is shown to the person.
 */
export const personalData = {
  Person: {
    name: blanked('name'),
    ageBand: blanked('for yourself, or for a child'),
    doNotContact: kept('whether you asked not to be contacted'),
    jurisdiction: kept('law that applies to you'),
    legalHold: kept('reason why the data must be kept'),
  },
  PersonIdentifier: {
    value: erased('phone number or e-mail address'),
    verifiedAt: erased('when you proved that it is yours'),
  },
  AccessCode: {
    tokenHash: { ...internal('gives access to your data, once'), erase: 'row' },
    submissionId: { ...internal('request that the link confirms'), erase: 'row' },
  },
  PersonMerge: {
    moved: internal('rows that were moved when two records were merged', {}),
  },
  ConsentEvent: {
    purpose: kept('purpose that you consented to or withdrew'),
    action: kept('given, withdrawn or expired'),
    noticeHash: kept('the exact text'),
    evidence: blanked('how it was given, if no box was ticked'),
    at: kept('when'),
  },
  ErasureProof: {
    identifierHmac: proof('fingerprint of an erased identifier'),
  },
  SuppressedIdentifier: {
    identifierHmac: proof('fingerprint of an identifier that must not be contacted'),
  },
  Submission: {
    receiptTokenHash: internal('opens your receipt', OWN_ID),
    idempotencyKey: internal('may be derived from phone and e-mail', OWN_ID),
    bodyHash: internal('derived from what you sent', OWN_ID),
    messageHash: internal('derived from what you wrote'),
    readPaths: blanked('pages you had read here, if you consented to sending them', []),
    name: blanked('name', ''),
    email: blanked('e-mail address', ''),
    phone: blanked('phone number'),
    phoneAsTyped: blanked('phone number as typed'),
    phoneCountry: blanked('country of the number'),
    ageBand: blanked('for yourself, or for a child', 'ADULT'),
    childClass: blanked('class of a child'),
    message: blanked('what you wrote to us'),
    channel: blanked('how you want to be contacted', 'CALL'),
    language: blanked('language you want to speak', ''),
    amendedMessage: blanked('what you wrote to us, as you changed it'),
    callDays: blanked('days on which you want to be called', []),
    callFrom: blanked('earliest hour of a call'),
    callUntil: blanked('latest hour of a call'),
    timeZone: blanked('time zone of these hours', 'UTC'),
    origin: kept('how the request reached us: website, phone, in person or list'),
    withdrawnAt: kept('when you withdrew the request'),
    provedAt: kept('when you confirmed the request by e-mail'),
    courseId: kept('course you asked about'),
    topicId: kept('topic you asked about'),
    sourcePath: kept('page from which you sent the request'),
    utmSource: blanked('campaign by which you came'),
    utmMedium: blanked('campaign by which you came'),
    utmCampaign: blanked('campaign by which you came'),
    utmTerm: blanked('campaign by which you came'),
    utmContent: blanked('campaign by which you came'),
    referrer: blanked('website that you came from'),
    firstTouch: blanked('how you came to the site on your first visit', NO_JSON),
    lastTouch: blanked('how you came to the site on your last visit', NO_JSON),
    elapsedMs: blanked('how long you took to fill in the form'),
  },
  Lead: {
    interest: kept('what your case is about'),
    courseId: kept('course your case is about'),
    topicId: kept('topic your case is about'),
    stage: kept('stage of your case'),
    channel: blanked('how you want to be contacted', 'CALL'),
    language: blanked('language you want to speak', ''),
    callDays: blanked('days on which you want to be called', []),
    callFrom: blanked('earliest hour of a call'),
    callUntil: blanked('latest hour of a call'),
    timeZone: blanked('time zone of these hours', 'UTC'),
    dueAt: blanked('when we will call you next'),
    outcome: blanked('outcome of the case'),
  },
  InboundOutcome: { stage: blanked('what a CRM reports about your case', '') },
  LeadEvent: { data: blanked('notes and steps of the counsellors', {}) },
  ContactAttempt: {
    channel: kept('how we tried to reach you'),
    startedAt: kept('when we tried to reach you'),
    disposition: kept('outcome of the attempt'),
    callBackAt: blanked('when you asked to be called back'),
    note: blanked('note of the counsellor about the call'),
    previousState: internal('state of the case before the attempt', NO_JSON),
  },
  Booking: {
    startsAt: erased('when you have an appointment'),
    endsAt: erased('when it ends'),
  },
  MailMessage: {
    toAddress: erased('e-mail address'),
    subject: erased('what we wrote to you'),
    text: erased('what we wrote to you'),
    html: erased('what we wrote to you'),
  },
  DeliveryAttempt: {
    request: internal('where a delivery went, which may be an address', {}),
    response: internal('what a receiver answered, which may repeat what we sent'),
    error: internal('why a delivery failed, which may name an address'),
  },
  User: {
    email: kept('e-mail address of a member of staff'),
    name: kept('name of a member of staff'),
    passwordHash: proof('password of a member of staff'),
    timeZone: kept('time zone of a member of staff'),
    lastSignInAt: kept('when a member of staff last signed in'),
  },
  UserSession: {
    device: kept('browser of a member of staff'),
    network: proof('HMAC of the network of a member of staff'),
    lastSeenAt: kept('when a member of staff was last active'),
    confirmedAt: kept('when a member of staff last entered the password'),
  },
  PasswordLink: { tokenHash: proof('hash of a link to choose a password') },
  Author: {
    name: kept('name of an author, published'),
    slug: kept('name of an author in an address, published'),
    jobTitle: kept('job title of an author, published'),
    bio: kept('biography of an author, published'),
    expertise: kept('expertise of an author, published'),
    sameAs: kept('pages of an author elsewhere, published'),
    avatarMediaId: kept('portrait of an author, published'),
  },
  AuditEvent: {
    reason: kept('why a member of staff did it'),
    data: kept('what a member of staff did, by ids'),
  },
  RateLimit: { key: proof('HMAC of an address or identifier, deleted within the hour') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>

export type PersonalTable = keyof typeof personalData

/** The columns of a table, by name. */
export const columnsOf = (table: PersonalTable): [string, Column][] =>
  Object.entries<Column>(personalData[table])
