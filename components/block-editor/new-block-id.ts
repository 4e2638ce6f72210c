/** A short id for a new block, unique within a rich text. */
export const newBlockId = () => crypto.randomUUID().slice(0, 13)
