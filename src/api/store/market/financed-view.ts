// An invoice of the marketplace with all that belongs to it.

import type { FinancedDocument } from './financed-document-rows.ts'
import type { FinancedInvoice, FinancedStep } from './financed-invoice-rows.ts'
import type { FinancedMessage } from './financed-message-rows.ts'
import type { FinancedPart } from './financed-part-rows.ts'

export interface FinancedView {
  readonly invoice: FinancedInvoice
  /** In the order in which they were taken. */
  readonly parts: readonly FinancedPart[]
  readonly steps: readonly FinancedStep[]
  readonly messages: readonly FinancedMessage[]
  readonly documents: readonly FinancedDocument[]
  readonly feePaise: number
}
