import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { completeLock, type LockFile, missingPlatforms } from '../lock-file.ts'
import { print } from '../report.js'
import { run } from '../run.ts'

run(async () => {
  const file = join(checkout, 'package-lock.json')
  const lock: LockFile = JSON.parse(readFileSync(file, 'utf8'))
  const missing = Object.keys(missingPlatforms(lock))
  writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`)
  print(`Added ${missing.length} packages for other platforms to package-lock.json.`)
})
