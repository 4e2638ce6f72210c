import { SetupError } from './report.js'

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused. Is the database running, and is the port right?',
  ENOTFOUND: 'there is no such host. Is the name right?',
  EAI_AGAIN: 'the host name could not be resolved. Is the network available?',
  ETIMEDOUT: 'the host does not answer. Does a firewall block it?',
  EHOSTUNREACH: 'the host cannot be reached.',
  '28P01': 'the user name or password is wrong.',
  '28000': 'this user is not allowed to connect (pg_hba.conf).',
  '3D000': 'there is no database with that name. Create it first.',
  '53300': 'it has no free connection.',
  '57P03': 'it is starting or shutting down.',
}

/** Explains why the connection to DATABASE_URL failed, without the URL, which contains a password. */
export function explainConnection(error: unknown): SetupError {
  const { code, message } = rootOf(error)
  return new SetupError(
    `the database of DATABASE_URL cannot be used: ${REASONS[code ?? ''] ?? message ?? String(error)}`,
  )
}

/** Unwraps the AggregateError that Node throws after trying both IPv4 and IPv6. */
function rootOf(error: unknown): { code?: string; message?: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors[0])
  return error instanceof Error ? error : {}
}
