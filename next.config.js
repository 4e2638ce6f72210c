/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The front compresses responses and adds ETags (lib/server).
  compress: false,
  generateEtags: false,
  // The route table of the front decides the canonical spelling of each address.
  skipTrailingSlashRedirect: true,
  // For this user agent, which the front uses, Next writes metadata into the head; for others it
  // streams it into the body.
  htmlLimitedBots: /^lectern-document$/,
  images: { unoptimized: true },
  // These packages load files next to their own code (binaries, workers, SQL).
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg',
    'pg-boss',
    'pino',
    'sharp',
    'shiki',
  ],
  // `npm test` runs the type check separately.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  agentRules: false,
  experimental: {
    agentUpgrade: false,
    // The front caches, Next does not (docs/decisions/0001-own-front-and-page-cache.md).
    isrFlushToDisk: false,
    // Lets a staff page answer 403 with app/admin/forbidden.tsx.
    authInterrupts: true,
    // The same limit as in the route table of the front (lib/server/routes.ts).
    serverActions: { bodySizeLimit: '2mb' },
  },
}
