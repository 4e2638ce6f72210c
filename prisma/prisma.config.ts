import { defineConfig } from 'prisma/config'

/** For those who prefer Prisma's own command line: `npx prisma … --config prisma/prisma.config.ts`. */
export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
