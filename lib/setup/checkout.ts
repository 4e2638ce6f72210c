import { resolve } from 'node:path'

/** Root folder of the Lectern checkout. */
export const checkout = resolve(import.meta.dirname, '../..')
