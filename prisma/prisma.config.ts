import { defineConfig } from 'prisma/config';

// The address is for Prisma's own command line only (prisma migrate status); the service migrates itself. Generating needs none.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
