// Opens the cash drawer, which hangs on the receipt printer.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'

export function openDrawerPrint({ printer }: Deps, input: { id: string }): PrintJob {
  return printer.queue(input.id, 'Drawer', { kind: 'drawer' })
}
