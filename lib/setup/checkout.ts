import { resolve } from 'node:path'

/** The folder that Lectern lies in. */
export const checkout = resolve(import.meta.dirname, '../..')
