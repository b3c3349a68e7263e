// Cash that goes in or out by hand needs an open drawer.

import type { Tender } from '../../shared/records/payment.ts'
import type { Deps } from './deps.ts'
import { readSettings } from './shop-state.ts'

interface CashFact {
  /** Of the fact that moved the money; the same one again opens the drawer no second time. */
  readonly id: string
  readonly tenders: readonly Tender[]
}

/** Opens the drawer where the receipt printer has one and cash has moved. After the fact is posted, and never in its way. */
export function kickDrawerForCash({ ledger, printer }: Deps, { id, tenders }: CashFact): void {
  const receiptPrinter = readSettings(ledger.rows).receiptPrinter
  if (receiptPrinter?.kicksDrawer === true && tenders.includes('cash')) printer.queue(id, 'Drawer', { kind: 'drawer' })
}
