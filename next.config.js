/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The front compresses and tags what it sends (lib/server); Next would do it a second time.
  compress: false,
  generateEtags: false,
  // Addresses have one spelling, and the route table decides it.
  skipTrailingSlashRedirect: true,
  // Metadata streams into the body for any other user agent; the front asks with this one.
  htmlLimitedBots: /^lectern-document$/,
  images: { unoptimized: true },
  // They find their own files (binaries, workers, SQL) next to themselves.
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
  // `npm test` checks the types itself, beside the build.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  agentRules: false,
  experimental: {
    agentUpgrade: false,
    // The front caches, Next does not (docs/decisions/0001-own-front-and-page-cache.md).
    isrFlushToDisk: false,
    // A staff page without the permission for it answers 403 with a page of its own.
    authInterrupts: true,
    // As much as the front lets through (lib/server/routes.ts).
    serverActions: { bodySizeLimit: '2mb' },
  },
}
