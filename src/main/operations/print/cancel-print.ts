// Takes a print job out of the queue.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'

export function cancelPrint({ printer }: Deps, input: { id: string }): PrintJob {
  return printer.cancel(input.id)
}
