// Takes goods back that came without their bill: priced as said, at today's rate, for somebody who may.

import type { CreditNoteView, IssueBlindCreditNote } from '../../../shared/contract/counter/credit-note-calls.ts'
import { settleReturn } from '../../../shared/domain/credit-note/settle-return.ts'
import { documentTypeOf } from '../../../shared/domain/invoice/document-type.ts'
import { placeOfSupply } from '../../../shared/domain/invoice/place-of-supply.ts'
import { type LineAmounts, priceInvoice } from '../../../shared/domain/invoice/price-invoice.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { CreditNoteLine } from '../../../shared/records/credit-note.ts'
import type { Buyer } from '../../../shared/records/invoice.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { kickDrawerForCash } from '../kick-drawer.ts'
import { requireShop, stateShop } from '../shop-state.ts'
import { headOfNote } from './head-of-note.ts'
import { issuedBefore, postCreditNote } from './post-credit-note.ts'

type Line = IssueBlindCreditNote['lines'][number] & { readonly item: ItemView }

export function issueBlindCreditNote(deps: Deps, input: IssueBlindCreditNote): CreditNoteView {
  const { ledger, clock, session } = deps
  const issued = transact(ledger, tx => {
    const before = issuedBefore(tx.rows, input)
    if (before !== undefined) return before
    if (input.lines.length === 0) throw new Refusal('return_empty')
    const { shop, poster, counterCode } = requireShop(tx.rows, session)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const buyer = readBuyer(tx.rows, input.customerId)
    const lines = input.lines.map((line, index) => readLine(tx.rows, line, index + 1, atMs))
    const place = placeOfSupply({
      supplierStateCode: shop.stateCode,
      scheme: shop.scheme,
      buyer,
      deliveryStateCode: null,
    })
    const { lines: amounts, ...totals } = priceInvoice({
      lines: lines.map(line => ({ ...line, taxRateBps: line.item.taxRateBps, discount: null })),
      billDiscount: null,
      scheme: shop.scheme,
      supplyType: place.supplyType,
      roundsToRupee: shop.roundsToRupee,
    })
    if (totals.totalPaise !== input.expectedTotalPaise)
      throw new Refusal('total_changed', { totalPaise: totals.totalPaise })
    const { taxablePaise, cgstPaise, sgstPaise, igstPaise, roundOffPaise, totalPaise } = totals
    const creditNote = {
      id: input.id,
      ...headOfNote(tx.rows, { shop, poster, counterCode, atMs }),
      against: null,
      documentType: documentTypeOf(
        shop.scheme,
        amounts.map(line => line.taxRateBps),
      ),
      buyer,
      ...place,
      reason: input.reason,
      note: input.note,
      lines: lines.map((line, index) => noteLine(line, index + 1, amounts[index] as LineAmounts)),
      ...{ taxablePaise, cgstPaise, sgstPaise, igstPaise, roundOffPaise, totalPaise },
    }
    const settlement = settleReturn(totalPaise, 0, input, buyer !== null)
    stateShop(tx, deps, poster, atMs)
    return postCreditNote(tx, poster, { creditNote, settlement }, atMs)
  })
  kickDrawerForCash(deps, { id: input.id, tenders: input.refunds.map(refund => refund.tender) })
  return issued
}

/** Refuses `not_found` and `quantity_decimals`. */
function readLine(
  rows: LedgerRows,
  line: IssueBlindCreditNote['lines'][number],
  lineNumber: number,
  atMs: number,
): Line {
  const item = rows.itemList.get(line.itemId, dayInIndia(atMs))
  if (item === undefined) throw new Refusal('not_found', { record: 'item', id: line.itemId, lineNumber })
  const { decimals, name, unit } = item
  if (!fitsDecimals(line.quantityThousandths, decimals))
    throw new Refusal('quantity_decimals', { lineNumber, name, decimals, unit })
  return { ...line, item }
}

function readBuyer(rows: LedgerRows, customerId: string | null): Buyer | null {
  if (customerId === null) return null
  const customer = rows.customers.get(customerId)
  if (customer === undefined) throw new Refusal('not_found', { record: 'customer', id: customerId })
  const { name, phone, gstin, address, stateCode, isSez } = customer
  return { customerId, name, phone, gstin, address, stateCode, isSez }
}

function noteLine({ item, ...line }: Line, lineNumber: number, amounts: LineAmounts): CreditNoteLine {
  const { taxRateBps, taxablePaise, cgstPaise, sgstPaise, igstPaise, totalPaise } = amounts
  return {
    lineNumber,
    invoiceLineNumber: null,
    itemId: line.itemId,
    code: item.code,
    name: item.name,
    hsn: item.hsn,
    unit: item.unit,
    uqc: item.uqc,
    decimals: item.decimals,
    quantityThousandths: line.quantityThousandths,
    ...{ taxRateBps, taxablePaise, cgstPaise, sgstPaise, igstPaise, totalPaise },
    isRestocked: line.isRestocked,
  }
}
