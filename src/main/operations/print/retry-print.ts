// Tries a failed print job again at once.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'

export function retryPrint({ printer }: Deps, input: { id: string }): PrintJob {
  return printer.retry(input.id)
}
