// Entry → rows, one line of meaning for each kind of fact.

import { unreachable } from '../kernel/assert.ts'
import type { EntryBody, NewEntry } from '../records/entry.ts'
import {
  isOpeningEntry,
  rowsOfCreditNote,
  rowsOfOpeningEntry,
  rowsOfPayment,
  rowsOfVoid,
  sumOfPaise,
} from './account-rows.ts'
import { isDealerEntry, rowsOfDealerEntry } from './dealer-rows.ts'
import { isImportEntry, rowsOfImportEntry, saveIn, takenBackBy } from './import-rows.ts'
import { isListingEntry, rowsOfListingEntry } from './listing-rows.ts'
import type { ApprovalRow, PostedRows, ShiftClosingRow, StockMovement } from './posted-rows.ts'
import { isShopEntry, rowsOfShopEntry } from './shop-rows.ts'
import { soldStock } from './sold-stock.ts'

/** Pure: the same entry gives the same rows on every counter and on the server. */
export function rowsOfEntry(entry: Pick<NewEntry, 'kind' | 'body'>): PostedRows {
  const posted = entry as NewEntry
  if (isDealerEntry(posted)) return rowsOfDealerEntry(posted)
  if (isOpeningEntry(posted)) return rowsOfOpeningEntry(posted)
  if (isShopEntry(posted)) return rowsOfShopEntry(posted)
  if (isImportEntry(posted)) return rowsOfImportEntry(posted)
  if (isListingEntry(posted)) return rowsOfListingEntry(posted)
  switch (posted.kind) {
    case 'item_group.saved':
      return { itemGroup: saveIn(posted.body) as NonNullable<PostedRows['itemGroup']>, ...takenBackBy(posted.body) }
    case 'items.saved':
      return { items: posted.body.items as NonNullable<PostedRows['items']>, ...takenBackBy(posted.body) }
    case 'customer.saved':
      return { customer: saveIn(posted.body) as NonNullable<PostedRows['customer']>, ...takenBackBy(posted.body) }
    case 'stock.moved':
      return { stockMovements: movedStock(posted.body) }
    case 'invoice.issued':
      return {
        invoice: posted.body.invoice,
        payments: posted.body.payments,
        stockMovements: soldStock(posted.body.invoice),
      }
    case 'payment.taken':
      return rowsOfPayment(posted.body)
    case 'shift.opened':
      return { shiftOpening: posted.body }
    case 'cash.moved':
      return { cashMove: posted.body }
    case 'shift.closed':
      return { shiftClosing: closingRow(posted.body) }
    case 'credit.applied':
      return creditApplied(posted.body)
    case 'credit.refunded':
      return {
        refunds: [{ ...posted.body.refund, customerId: posted.body.customerId, isFromCredit: true }],
        creditMove: { customerId: posted.body.customerId, deltaPaise: -posted.body.refund.amountPaise },
      }
    case 'credit_note.issued':
      return rowsOfCreditNote(posted.body)
    case 'invoice.voided':
      return rowsOfVoid(posted.body)
    case 'person.saved':
      return { person: saveIn(posted.body) as NonNullable<PostedRows['person']> }
    case 'rights.saved':
      return { roleRights: posted.body.rights as NonNullable<PostedRows['roleRights']> }
    case 'approval.given':
      return { approval: approvalRow(posted.body) }
    case 'clock.accepted':
      return {}
    case 'numbers.skipped':
      return { skippedNumbers: posted.body.ranges }
    default:
      return unreachable(posted)
  }
}

function movedStock({ moves }: EntryBody<'stock.moved'>): StockMovement[] {
  return moves.map(({ itemId, deltaThousandths, cause, unitCostPaise, batch }, index) => ({
    itemId,
    lineNumber: index + 1,
    deltaThousandths,
    cause,
    unitCostPaise,
    batch,
  }))
}

function closingRow({ closing, shiftId, series, financialYear, serial }: EntryBody<'shift.closed'>): ShiftClosingRow {
  const { expectedPaise, countedPaise } = closing
  return { shiftId, series, financialYear, serial, expectedPaise, countedPaise }
}

function approvalRow({ permission, approvedBy, subject }: EntryBody<'approval.given'>): ApprovalRow {
  return { permission, approvedBy, subject }
}

function creditApplied(applied: EntryBody<'credit.applied'>): PostedRows {
  const deltaPaise = -sumOfPaise(applied.allocations)
  return { allocated: applied, creditMove: { customerId: applied.customerId, deltaPaise } }
}
