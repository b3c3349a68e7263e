// Contract → operations, of the receipt printer.

import type { CounterContract } from '../../../shared/contract/counter/counter-contract.ts'
import type { Handlers } from '../../../shared/rpc/contract.ts'
import type { Deps } from '../../operations/deps.ts'
import { cancelPrint } from '../../operations/print/cancel-print.ts'
import { findPrint } from '../../operations/print/find-print.ts'
import { openDrawerPrint } from '../../operations/print/open-drawer-print.ts'
import { queueCreditNotePrint } from '../../operations/print/queue-credit-note-print.ts'
import { queueInvoicePrint } from '../../operations/print/queue-invoice-print.ts'
import { queuePaymentPrint } from '../../operations/print/queue-payment-print.ts'
import { queueShiftPrint } from '../../operations/print/queue-shift-print.ts'
import { queueTestPrint } from '../../operations/print/queue-test-print.ts'
import { retryPrint } from '../../operations/print/retry-print.ts'

export function printHandlers(deps: Deps): Handlers<CounterContract, unknown>['print'] {
  return {
    queueInvoice: input => queueInvoicePrint(deps, input),
    queueCreditNote: input => queueCreditNotePrint(deps, input),
    queuePayment: input => queuePaymentPrint(deps, input),
    queueShift: input => queueShiftPrint(deps, input),
    queueTest: input => queueTestPrint(deps, input),
    openDrawer: input => openDrawerPrint(deps, input),
    find: () => findPrint(deps),
    retry: input => retryPrint(deps, input),
    cancel: input => cancelPrint(deps, input),
  }
}
