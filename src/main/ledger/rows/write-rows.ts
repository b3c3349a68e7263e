// Writes the rows an entry makes, and moves the figures derived from them. Runs inside the entry's transaction.

import { present } from '../../../shared/kernel/assert.ts'
import type { PostedRows, StockMovement } from '../../../shared/posting/posted-rows.ts'
import type { Invoice } from '../../../shared/records/invoice.ts'
import type { PastSalesAdded } from '../../../shared/records/past-sale.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import { takeBackAccounts, writeAccounts, writeLaterPayment } from './account/write-accounts.ts'
import { takeBackDealerAccount, writeDealerRows } from './dealer/write-dealer-rows.ts'
import type { LedgerRows } from './ledger-rows.ts'
import { writeListings } from './listing/write-listings.ts'
import type { SaveMark } from './merge/field-stamp-rows.ts'

/** The entry that rows are of. */
export interface EntryMark extends SaveMark {
  readonly counterNo: number
}

export function writeRows(rows: LedgerRows, mark: EntryMark, posted: PostedRows): void {
  const { atMs, seq } = mark
  writeSaves(rows, mark, posted)
  if (posted.approval !== undefined) rows.people.insertApproval(seq, posted.approval)
  const itemNos = new Map<string, number>()
  const itemNoOf = (id: string): number => {
    const known = itemNos.get(id)
    if (known !== undefined) return known
    const itemNo = present(rows.items.numberOf(id), `item ${id}`)
    itemNos.set(id, itemNo)
    return itemNo
  }
  if (posted.invoice !== undefined) writeInvoice(rows, seq, atMs, posted.invoice, posted.payments ?? [], itemNoOf)
  else for (const payment of posted.payments ?? []) writeLaterPayment(rows, seq, payment)
  writeAccounts(rows, seq, atMs, posted, itemNoOf)
  writeStock(rows, seq, posted.stockMovements ?? [], itemNoOf)
  writeTill(rows, seq, posted)
  writeListings(rows, seq, posted)
  if (posted.dealers !== undefined) writeDealerRows(rows, mark, posted.dealers, itemNoOf)
  if (posted.importStep !== undefined) rows.imports.take(seq, posted.importStep)
  for (const id of posted.takenBackIds ?? []) rows.imports.takeBack(seq, id)
  if (posted.pastSales !== undefined) writePastSales(rows, seq, posted.pastSales, itemNoOf)
  for (const range of posted.skippedNumbers ?? []) rows.skippedNumbers.insert(seq, range)
}

function writeSaves(rows: LedgerRows, mark: EntryMark, posted: PostedRows): void {
  const { branch, counter, counterMove, customer, itemGroup, person, roleRights, shopFields, shopStated } = posted
  if (shopFields !== undefined) rows.shops.saveShop(mark.counterNo, shopFields, mark)
  if (shopStated !== undefined) rows.shops.stateShop(mark.counterNo, shopStated, mark)
  if (counter !== undefined) {
    rows.shops.addCounter(counter.counter)
    rows.shops.introduceBranch(counter.branch)
  }
  if (branch !== undefined) rows.shops.saveBranch(branch.id, branch.fields, mark)
  if (counterMove !== undefined) rows.shops.moveCounter(counterMove.counterId, counterMove.branchId, mark)
  if (itemGroup !== undefined) rows.itemGroups.save(itemGroup.id, itemGroup.fields, mark)
  for (const save of posted.items ?? []) rows.items.save(save.id, save.fields, mark)
  if (customer !== undefined) rows.customers.save(customer.id, customer.fields, mark)
  if (person !== undefined) rows.people.save(person.id, person.fields, mark)
  if (roleRights !== undefined) rows.people.saveRights(roleRights, mark)
}

/** The rows of an entry that an earlier one takes the place of; see standing-claim.ts. */
export function takeBackRows(rows: LedgerRows, seq: number, posted: PostedRows): void {
  takeBackAccounts(rows, seq, posted)
  if (posted.dealers?.account !== undefined) takeBackDealerAccount(rows, seq, posted.dealers.account)
  rows.stock.remove(seq)
  for (const { itemId, deltaThousandths, batch } of posted.stockMovements ?? []) {
    const itemNo = present(rows.items.numberOf(itemId), `item ${itemId}`)
    if (batch !== undefined) rows.batches.addStock(rows.batches.meet(itemNo, batch), -deltaThousandths)
    rows.items.addStock(itemNo, -deltaThousandths)
  }
}

function writePastSales(rows: LedgerRows, seq: number, added: PastSalesAdded, itemNoOf: (id: string) => number): void {
  const importSeq = present(rows.entries.seqOfId(added.importId), `import ${added.importId}`)
  const customerNoOf = (id: string) => present(rows.customers.numberOf(id), `customer ${id}`)
  rows.pastSales.insert(seq, added, { importSeq, itemNoOf, customerNoOf })
}

function writeTill(rows: LedgerRows, seq: number, { shiftOpening, cashMove, shiftClosing }: PostedRows): void {
  if (shiftOpening !== undefined) rows.shifts.insert(seq, shiftOpening)
  if (cashMove !== undefined) rows.shifts.insertCashMove(seq, cashMove)
  if (shiftClosing === undefined) return
  const shiftSeq = present(rows.entries.seqOfId(shiftClosing.shiftId), `shift ${shiftClosing.shiftId}`)
  rows.shifts.insertClosing(seq, shiftSeq, shiftClosing)
}

function writeStock(
  rows: LedgerRows,
  entrySeq: number,
  movements: readonly StockMovement[],
  itemNoOf: (id: string) => number,
): void {
  for (const { itemId, lineNumber, deltaThousandths, cause, unitCostPaise = null, batch } of movements) {
    const itemNo = itemNoOf(itemId)
    const batchNo = batch === undefined ? null : rows.batches.meet(itemNo, batch)
    rows.stock.insert({ itemNo, entrySeq, lineNumber, deltaThousandths, cause, unitCostPaise, batchNo })
    if (batchNo !== null) rows.batches.addStock(batchNo, deltaThousandths)
    if (cause === 'sale') rows.items.addSale(itemNo, deltaThousandths)
    else rows.items.addStock(itemNo, deltaThousandths)
  }
}

function writeInvoice(
  rows: LedgerRows,
  seq: number,
  atMs: number,
  invoice: Invoice,
  payments: readonly Payment[],
  itemNoOf: (id: string) => number,
): void {
  const customerNo =
    invoice.buyer === null ? null : present(rows.customers.numberOf(invoice.buyer.customerId), 'customer')
  const paidPaise = payments.reduce((sum, payment) => sum + payment.amountPaise, 0)
  rows.invoices.insert(seq, invoice, atMs, paidPaise, { customerNo, itemNoOf })
  payments.forEach((payment, index) => {
    rows.payments.insert(seq, index + 1, payment, { invoiceSeq: seq, customerNo })
  })
  if (customerNo === null) return
  rows.customers.addInvoices(customerNo, 1)
  rows.customers.addDue(customerNo, invoice.totalPaise - paidPaise)
  if (paidPaise >= invoice.totalPaise) rows.customers.setLastPurchase(customerNo, atMs)
}
