import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Secrets = {
  databasePassword: string
  sessionSecret: string
  /** Earlier ones, newest first; whoever changes `sessionSecret` puts the former one here. */
  previousSessionSecrets?: string[]
}

/** Returns the secrets of an embedded installation; creates them once, readable by their owner only. */
export function ensureSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    const secrets: Secrets = { databasePassword: secret(), sessionSecret: secret() }
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}

function secret() {
  return randomBytes(32).toString('base64url')
}
