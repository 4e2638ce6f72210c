import { checkout } from '#lib/setup/checkout.ts'
import { openEmbeddedDatabase } from '#lib/setup/embedded/database.ts'

const [dataFolder = ''] = process.argv.slice(2)
const { url } = await openEmbeddedDatabase({ checkout, dataFolder, durable: true })
process.send?.(url)
