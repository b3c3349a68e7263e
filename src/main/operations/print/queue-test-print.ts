// A test page, so that a printer is known to work before the first customer.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function queueTestPrint({ ledger, printer }: Deps, input: { id: string }): PrintJob {
  requireCounter(ledger.rows)
  return printer.queue(input.id, 'Test', { kind: 'test' })
}
