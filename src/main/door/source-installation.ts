// The installation that this source tree is: plain Node runs it as it lies here.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Installation } from './core-options.ts'

export function sourceInstallation(): Installation {
  const folder = fileURLToPath(new URL('../../../', import.meta.url))
  const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { version: string }
  return {
    folder,
    version,
    workers: {
      pdf: new URL('../documents/pdf-worker.ts', import.meta.url),
      upkeep: new URL('../core/shop-file/upkeep-worker.ts', import.meta.url),
      copies: new URL('../core/shop-file/copies-worker.ts', import.meta.url),
      import: new URL('../core/import/import-worker.ts', import.meta.url),
      monthEnd: new URL('../core/month-end/month-end-worker.ts', import.meta.url),
      volume: new URL('../core/sync/volume-worker.ts', import.meta.url),
      bundle: new URL('../core/bundle/bundle-worker.ts', import.meta.url),
    },
  }
}
