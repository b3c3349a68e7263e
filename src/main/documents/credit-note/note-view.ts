// A credit note in the shape of an invoice, so that both are set by the same pages. What only a credit note says is in
// `credit` of the paper.

import { mulDivRoundHalfUp } from '../../../shared/kernel/money.ts'
import type { CreditNote, CreditNoteLine } from '../../../shared/records/credit-note.ts'
import type { Invoice, InvoiceLine, InvoiceView } from '../../../shared/records/invoice.ts'
import type { Shop } from '../../../shared/records/shop.ts'

export function viewOfNote(note: CreditNote, shop: Shop): InvoiceView {
  const { against: _against, reason: _reason, issuedBy, lines, ...shared } = note
  const grossPaise = lines.reduce((sum, line) => sum + line.totalPaise, 0)
  const invoice: Invoice = {
    ...shared,
    dueOn: note.issuedOn,
    soldBy: issuedBy,
    deliveryStateCode: null,
    lines: lines.map(lineOfNote),
    billDiscount: null,
    grossPaise,
    discountPaise: 0,
    beforeRoundPaise: note.totalPaise - note.roundOffPaise,
  }
  const aftermath = { allocations: [], creditNotes: [], returned: [], creditedPaise: 0, void: null }
  return { invoice, payments: [], paidPaise: 0, duePaise: 0, state: 'paid', aftermath, shop }
}

/** The rate is what one unit is credited with, tax and earlier discounts in it. */
function lineOfNote({ invoiceLineNumber: _, isRestocked: __, ...line }: CreditNoteLine): InvoiceLine {
  return {
    ...line,
    unitPricePaise: mulDivRoundHalfUp(line.totalPaise, 1000, line.quantityThousandths),
    priceMode: 'inclusive',
    mrpPaise: null,
    discount: null,
    grossPaise: line.totalPaise,
    lineDiscountPaise: 0,
    billDiscountSharePaise: 0,
    netPaise: line.totalPaise,
    note: '',
  }
}
