// What the program for Node and the one for Electron have in common when they are built: the threads beside it, and which
// packages are inside. A package that is read file by file costs each start, and each thread's, more than all of ours.

import { fileURLToPath } from 'node:url'
import { sourceInstallation } from './src/main/door/source-installation.ts'

const { pdf, upkeep, copies, import: importing, monthEnd, volume, bundle } = sourceInstallation().workers

/** src/main/door/bundled-installation.ts looks for them by these names. */
export const workerEntries = {
  'pdf-worker': fileURLToPath(pdf),
  'upkeep-worker': fileURLToPath(upkeep),
  'copies-worker': fileURLToPath(copies),
  'import-worker': fileURLToPath(importing),
  'month-end-worker': fileURLToPath(monthEnd),
  'volume-worker': fileURLToPath(volume),
  'bundle-worker': fileURLToPath(bundle),
}

/** Of many small files, and without any that is looked for beside them. */
export const packagesInside = ['drizzle-orm', 'zod', 'birpc', 'uuid']

export const output = {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
} as const
