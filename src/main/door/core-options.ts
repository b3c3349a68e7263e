// What every door hands to the core: the time, new ids, where this installation and the shop's file lie.

import { join } from 'node:path'
import { v7 } from 'uuid'
import type { CoreOptions } from '../core/open-core.ts'

export interface Installation {
  /** Holds drizzle/ and resources/. */
  readonly folder: string
  /** Entry files of the worker threads. */
  readonly workers: CoreOptions['workers']
  readonly version: string
}

export function coreOptions(installation: Installation, dataFolder: string): CoreOptions {
  const { folder } = installation
  return {
    dataFolder,
    resources: {
      migrationsFolder: join(folder, 'drizzle', 'ledger'),
      fontsFolder: join(folder, 'resources', 'fonts'),
      statesFile: join(folder, 'resources', 'states.json'),
      hsnFile: join(folder, 'resources', 'hsn', 'hsn.tsv'),
      demoFolder: join(folder, 'resources', 'demo'),
    },
    workers: installation.workers,
    clock: { nowMs: () => Date.now() },
    network: {
      fetch: (input, init) => fetch(input, init),
      elapsedMs: () => performance.now(),
      random: () => Math.random(),
      startTimer(ms, ring) {
        const timer = setTimeout(ring, ms)
        return () => clearTimeout(timer)
      },
    },
    newId: v7,
    version: installation.version,
    log: ({ reference, path, error }) => console.error(`[galla] ${reference} ${path}:`, error),
  }
}
