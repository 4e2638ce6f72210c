export const UUID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text is a well-formed id; the database rejects any other value with an error. */
export const isUuid = (text: string): boolean => UUID_PATTERN.test(text)
