import { BlockList, isIP } from 'node:net'
import { z } from 'zod'

const port = wholeNumber(1, 65_535)
const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1')
const postgresUrl = url('postgres:', 'postgresql:')

/**
 * The environment variables of Lectern. `DATABASE_URL` and `NEXTAUTH_SECRET` are optional here because
 * a build needs neither; `npm start` sets both, and `requireDatabaseUrl` throws without a database.
 */
const schema = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_DIRECT_URL: postgresUrl.optional(),
    DATABASE_POOL: wholeNumber(1, 200).default(10),
    PORT: port.default(3000),
    SITE_URL: url('http:', 'https:')
      .refine((value) => new URL(value).pathname === '/', 'must not contain a path')
      .transform((value) => new URL(value).origin)
      .optional(),
    NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    NEXTAUTH_SECRET_PREVIOUS: z.string().transform(readSecrets).optional(),
    ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
    ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
    SMTP_URL: url('smtp:', 'smtps:').optional(),
    LECTERN_WEBHOOK_LOOPBACK: flag.default(false),
    STORAGE_URL: url('file:', 's3:').optional(),
    LECTERN_DATA: z.string().default('.data'),
    LECTERN_TRUSTED_PROXY: z.string().transform(readProxies).optional(),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    LECTERN_ACCESS_LOG: z.string().optional(),
    LECTERN_CACHE_MB: wholeNumber(1, 100_000).default(200),
    LECTERN_DEBUG: flag.default(false),
    DEMO: flag.default(true),
  })
  .refine((env) => (env.ADMIN_EMAIL === undefined) === (env.ADMIN_PASSWORD === undefined), {
    path: ['ADMIN_EMAIL'],
    message: 'set both ADMIN_EMAIL and ADMIN_PASSWORD, or neither',
  })
  .transform((env) => ({
    databaseUrl: env.DATABASE_URL,
    /** Direct connection without a pooler, for LISTEN, advisory locks and migrations. */
    databaseDirectUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    port: env.PORT,
    /** Origin of the site, without a trailing slash. */
    siteUrl: env.SITE_URL ?? `http://localhost:${env.PORT}`,
    /** False if `siteUrl` is only derived from the port. */
    siteUrlIsSet: env.SITE_URL !== undefined,
    /** The newest secret. */
    sessionSecret: env.NEXTAUTH_SECRET,
    /** Earlier secrets, newest first; what they wrote is still read. */
    previousSecrets: env.NEXTAUTH_SECRET_PREVIOUS ?? [],
    admin:
      env.ADMIN_EMAIL !== undefined && env.ADMIN_PASSWORD !== undefined
        ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD }
        : null,
    smtpUrl: env.SMTP_URL,
    /** Allows webhooks to this machine without TLS; for tests and development. */
    webhookLoopback: env.LECTERN_WEBHOOK_LOOPBACK,
    storageUrl: env.STORAGE_URL,
    dataFolder: env.LECTERN_DATA,
    /** Proxies whose X-Forwarded-For is trusted; null: none. */
    trustedProxies: env.LECTERN_TRUSTED_PROXY ?? null,
    /** Bearer token for reading metrics; null: they cannot be read. */
    metricsToken: env.METRICS_TOKEN ?? null,
    /** Path of the access log, or “stdout”; null: none is written. */
    accessLog: env.LECTERN_ACCESS_LOG ?? null,
    /** Maximum size of the page cache of a web process in bytes; 200 MB hold some 10,000 long articles. */
    cacheBytes: env.LECTERN_CACHE_MB * 2 ** 20,
    debug: env.LECTERN_DEBUG,
    demo: env.DEMO,
  }))

export type Env = z.output<typeof schema>

/** An invalid or missing environment variable. The message is one line. */
export class EnvError extends Error {
  override name = 'EnvError'
}

let parsed: Env | undefined

/**
 * Returns the environment, parsed at the first call. Also sets NEXTAUTH_URL for next-auth.
 *
 * @throws EnvError naming the first invalid variable
 */
export function env(): Env {
  if (!parsed) {
    parsed = parseEnv(process.env)
    process.env.NEXTAUTH_URL ||= parsed.siteUrl
  }
  return parsed
}

/** Parses the given variables, without side effects. An empty variable counts as not set. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const set = Object.entries(variables).filter(([, value]) => value?.trim())
  const result = schema.safeParse(Object.fromEntries(set))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const name = String(issue?.path[0] ?? 'environment')
  throw new EnvError(`${name}${shown(name, variables[name])}: ${issue?.message}`)
}

/** @throws EnvError if DATABASE_URL is not set */
export function requireDatabaseUrl(): string {
  const { databaseUrl } = env()
  if (databaseUrl) return databaseUrl
  throw new EnvError('DATABASE_URL is not set: use “npm start”, or set it to a PostgreSQL database')
}

/** URL of a connection without a pooler, which LISTEN and advisory locks need. */
export function requireDatabaseDirectUrl(): string {
  return env().databaseDirectUrl ?? requireDatabaseUrl()
}

function wholeNumber(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`
  return z.coerce.number(message).int(message).min(min, message).max(max, message)
}

function url(...protocols: string[]) {
  const message = `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`
  return z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      message,
      abort: true,
    })
}

/** Parses earlier secrets, separated by commas. */
function readSecrets(value: string, context: z.RefinementCtx): string[] {
  const secrets = value.split(',').map((part) => part.trim())
  if (secrets.every((it) => it.length >= 32)) return secrets
  context.addIssue('each secret needs at least 32 characters; separate secrets with commas')
  return z.NEVER
}

/** Parses addresses and networks (such as 10.0.0.0/8), separated by commas. */
function readProxies(value: string, context: z.RefinementCtx) {
  const proxies = new BlockList()
  for (const entry of value.split(',').map((part) => part.trim())) {
    const [address = '', bits] = entry.split('/')
    const version = isIP(address)
    const most = version === 4 ? 32 : 128
    const prefix = bits === undefined ? most : Number(bits)
    if (!version || !Number.isInteger(prefix) || prefix < 0 || prefix > most) {
      context.addIssue(`“${entry}” is neither an IP address nor a network such as 10.0.0.0/8`)
      return z.NEVER
    }
    proxies.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6')
  }
  return proxies
}

/** Shows the value only of variables that cannot contain a secret. */
function shown(name: string, value: string | undefined) {
  const harmless = ['PORT', 'SITE_URL', 'DATABASE_POOL', 'DEMO', 'LECTERN_DEBUG', 'ADMIN_EMAIL']
  return value !== undefined && harmless.includes(name) ? ` is “${value}”` : ''
}
