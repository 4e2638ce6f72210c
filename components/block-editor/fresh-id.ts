/** Of a block; short, and never twice in a document. */
export const freshId = () => crypto.randomUUID().slice(0, 13)
