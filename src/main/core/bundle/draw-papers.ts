// Each document of a bundle as the counter itself would print it: the shop's usual paper and language.

import { present, unreachable } from '../../../shared/kernel/assert.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { EntryBody, EntryKind } from '../../../shared/records/entry.ts'
import type { DrawPaper } from '../../bundle/write-papers.ts'
import type { RenderRequest } from '../../documents/render-request.ts'
import type { BundledPaper } from '../../ledger/bundle/paper-list.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import { readMoneyPaper } from '../../operations/money-paper.ts'
import { viewOfShift } from '../../operations/shift-view.ts'
import { readSettings, requireCounter } from '../../operations/shop-state.ts'

export function createDrawPaper(
  ledger: Ledger,
  clock: Clock,
  render: (request: RenderRequest) => Uint8Array,
): DrawPaper {
  const { rows } = ledger
  const { invoicePaper: paper, invoiceLanguage: language } = readSettings(rows)
  const how = { paper, language } as const
  const cutPaper = paper === '80mm' ? 'a4' : paper
  const bodyOf = <K extends EntryKind>(seq: number) =>
    JSON.parse(present(rows.entries.bodyOf(seq), `entry ${seq}`)) as EntryBody<K>
  const { shop: shopToday } = requireCounter(rows)
  const shopOf = ({ counterId, shopVersion }: { counterId: string; shopVersion: number }) =>
    present(rows.shops.shopVersion(counterId, shopVersion), `shop version ${shopVersion}`)
  const requestOf = ({ kind, seq }: BundledPaper): RenderRequest => {
    switch (kind) {
      case 'invoice':
        // The supplier's own copy (Rule 48).
        return { kind: 'invoice_pdf', view: rows.invoices.view(seq), copies: ['triplicate'], ...how }
      case 'credit_note': {
        const view = rows.creditNotes.document(seq)
        return { kind: 'credit_note_pdf', ...view, shop: shopOf(view.creditNote), ...how }
      }
      case 'receipt':
      case 'refund_slip': {
        const asked = readMoneyPaper(rows, present(rows.entries.bySeq(seq), `entry ${seq}`).id)
        return asked.kind === 'invoice'
          ? { ...asked, ...how, kind: 'payment_pdf' }
          : { ...asked, ...how, kind: 'account_receipt_pdf' }
      }
      case 'shift': {
        const report = viewOfShift(ledger, present(rows.shifts.bySeq(seq), `shift ${seq}`), clock)
        return { kind: 'shift_pdf', report, shop: shopToday, ...how }
      }
      case 'dealer_order': {
        const { order } = bodyOf<'dealer_order.placed'>(seq)
        const shop = shopOf(order)
        return { kind: 'dealer_order_pdf', order, hasPrices: true, shop, ...how, paper: cutPaper }
      }
      case 'debit_note': {
        const { goodsReturn } = bodyOf<'goods.returned'>(seq)
        const isReversed = rows.dealerAccounts.isReversed(seq)
        const shop = shopOf(goodsReturn)
        return { kind: 'goods_return_pdf', goodsReturn, isReversed, shop, ...how, paper: cutPaper }
      }
      default:
        return unreachable(kind)
    }
  }
  return paper => render(requestOf(paper))
}
