/** Of a block; short, and never twice in a document. */
export const newBlockId = () => crypto.randomUUID().slice(0, 13)
