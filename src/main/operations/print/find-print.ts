// Print jobs, waiting, failed and lately done.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'

export function findPrint({ printer }: Deps): PrintJob[] {
  return printer.find()
}
