// Goods taken back in a test, priced by the shared rule as the screen does.
import type { IssueCreditNote } from '../../src/shared/contract/counter/credit-note-calls.ts'
import { priceReturn } from '../../src/shared/domain/credit-note/price-return.ts'
import { refundOf } from '../../src/shared/domain/credit-note/settle-return.ts'
import type { InvoiceAnswer } from '../../src/shared/records/invoice.ts'
import type { Tender } from '../../src/shared/records/payment.ts'
import type { TestShop } from './open-test-shop.ts'

export interface ReturnWords {
  /** Quantity of each line by its number, in the item's unit: `{ 1: 2 }`. */
  readonly of: Readonly<Record<number, number>>
  /** By what it goes back; cash unless said. */
  readonly by?: Tender
  /** What has to go back goes to the account. */
  readonly toAccount?: boolean
  readonly isRestocked?: boolean
  readonly id?: string
}

/** A return against the invoice as it stands now. */
export async function takeBack(shop: TestShop, invoiceId: string, words: ReturnWords): Promise<IssueCreditNote> {
  const view = await shop.counter.invoice.get({ id: invoiceId })
  const notes = view.aftermath.creditNotes.reduce((sum, note) => sum + note.totalPaise, 0)
  const lines = Object.entries(words.of).map(([lineNumber, quantity]) => ({
    invoiceLineNumber: Number(lineNumber),
    quantityThousandths: Math.round(quantity * 1_000),
    isRestocked: words.isRestocked ?? true,
  }))
  const { totalPaise } = priceReturn(view.invoice, { quantities: returnedOf(view), totalPaise: notes }, lines, true)
  const backPaise = refundOf(totalPaise, view.duePaise)
  const isRefund = words.toAccount !== true && backPaise > 0
  return {
    id: words.id ?? shop.newId(),
    invoiceId,
    lines,
    reason: 'not_wanted',
    note: '',
    refunds: isRefund ? [{ id: shop.newId(), tender: words.by ?? 'cash', amountPaise: backPaise, note: '' }] : [],
    toAccountPaise: words.toAccount === true ? backPaise : 0,
    expectedTotalPaise: totalPaise,
  }
}

function returnedOf({ aftermath }: InvoiceAnswer): Map<number, number> {
  return new Map(aftermath.returned.map(({ lineNumber, quantityThousandths }) => [lineNumber, quantityThousandths]))
}
