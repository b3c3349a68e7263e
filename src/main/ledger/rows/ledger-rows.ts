// Every statement of the ledger, prepared once on one connection.

import type { Database } from 'better-sqlite3'
import { prepareAttentionRows } from '../attention/attention-rows.ts'
import { prepareDocumentLinkRows } from '../links/document-link-rows.ts'
import { prepareShiftRows } from '../shift/shift-rows.ts'
import { createRemembered, type Remembered } from '../statements/remembered.ts'
import { prepareAccountRows } from './account/account-rows.ts'
import { prepareInvoiceBalanceRows } from './account/invoice-balance-rows.ts'
import { prepareMoneyMoveRows } from './account/money-move-rows.ts'
import { prepareOpeningRows } from './account/opening-rows.ts'
import { preparePurchaseRows } from './account/purchase-rows.ts'
import { prepareStatementRows } from './account/statement-rows.ts'
import { prepareCreditNoteListRows } from './credit-note/credit-note-list-rows.ts'
import { prepareCreditNoteRows } from './credit-note/credit-note-rows.ts'
import { prepareCustomerRows } from './customer-rows.ts'
import { prepareDealerAccountRows } from './dealer/dealer-account-rows.ts'
import { prepareDealerItemRows } from './dealer/dealer-item-rows.ts'
import { prepareDealerOrderRows } from './dealer/dealer-order-rows.ts'
import { prepareDealerRows } from './dealer/dealer-rows.ts'
import { prepareGoodsReturnRows } from './dealer/goods-return-rows.ts'
import { type EntryRows, prepareEntryRows } from './entry-rows.ts'
import { prepareImportRows } from './import/import-rows.ts'
import { prepareInvoiceListRows } from './invoice-list-rows.ts'
import { prepareInvoiceRows } from './invoice-rows.ts'
import { prepareItemGroupRows } from './item-group-rows.ts'
import { prepareItemListRows } from './item-list-rows.ts'
import { prepareItemRows } from './item-rows.ts'
import { type FactsRow, prepareItemSaleRows } from './item-sale-rows.ts'
import { prepareListingListRows } from './listing/listing-list-rows.ts'
import { prepareListingRows } from './listing/listing-rows.ts'
import { prepareLocalRows, preparePrintJobRows } from './local-rows.ts'
import { prepareAsideRows, prepareLateRows } from './merge/aside-rows.ts'
import { type FieldStampRows, prepareFieldStampRows } from './merge/field-stamp-rows.ts'
import { prepareStandingStamps } from './merge/standing-stamp-rows.ts'
import { preparePastSaleRows } from './past-sale/past-sale-rows.ts'
import { preparePaymentRows } from './payment-rows.ts'
import { preparePersonRows } from './person/person-rows.ts'
import { prepareShopRows } from './shop/shop-rows.ts'
import { prepareSkippedNumberRows, type SkippedNumberRows } from './skipped-number-rows.ts'
import { prepareBatchRows } from './stock/batch-rows.ts'
import { prepareStockCountRows } from './stock/stock-count-rows.ts'
import { prepareStockListRows } from './stock/stock-list-rows.ts'
import { prepareStockRows } from './stock/stock-rows.ts'
import { prepareStockValueRows } from './stock/stock-value-rows.ts'
import { prepareSyncRows } from './sync/sync-rows.ts'

export function prepareLedgerRows(db: Database) {
  const remembered = createRemembered(db)
  const entries = prepareEntryRows(db, remembered)
  const fieldStamps = prepareFieldStampRows(db, remembered)
  const shops = prepareShopRows(db, remembered, fieldStamps)
  const itemGroups = prepareItemGroupRows(db, remembered, fieldStamps)
  const skippedNumbers = prepareSkippedNumberRows(db, remembered)
  const itemShelves = {
    itemFacts: remembered.shelf<string, FactsRow | undefined>(),
    itemNos: remembered.shelf<string, number | undefined>(),
  }
  const payments = preparePaymentRows(db, { remembered, skippedNumbers })
  const accounts = prepareAccountRows(db)
  const openings = prepareOpeningRows(db)
  const creditNotes = prepareCreditNoteRows(db, { entries, remembered, skippedNumbers })
  return {
    remembered,
    entries,
    asides: prepareAsideRows(db),
    lates: prepareLateRows(db),
    fieldStamps,
    standingStamps: prepareStandingStamps(db, fieldStamps),
    shops,
    itemGroups,
    items: prepareItemRows(db, { ...itemShelves, groups: itemGroups, fieldStamps }),
    itemSales: prepareItemSaleRows(db, itemShelves),
    itemList: prepareItemListRows(db),
    skippedNumbers,
    ...prepareStock(db, entries),
    customers: prepareCustomerRows(db, fieldStamps),
    people: preparePersonRows(db, remembered, fieldStamps),
    ...prepareDealing(db, { entries, fieldStamps, remembered, skippedNumbers }),
    payments,
    accounts,
    attention: prepareAttentionRows(db),
    documentLinks: prepareDocumentLinkRows(db, entries),
    creditNotes,
    creditNoteList: prepareCreditNoteListRows(db),
    openings,
    statements: prepareStatementRows(db, openings),
    moneyMoves: prepareMoneyMoveRows(db),
    purchases: preparePurchaseRows(db),
    invoices: prepareInvoiceRows(db, { accounts, creditNotes, entries, payments, remembered, shops, skippedNumbers }),
    invoiceBalances: prepareInvoiceBalanceRows(db),
    invoiceList: prepareInvoiceListRows(db),
    pastSales: preparePastSaleRows(db),
    listings: prepareListingRows(db),
    listingList: prepareListingListRows(db),
    shifts: prepareShiftRows(db, { remembered, skippedNumbers }),
    imports: prepareImportRows(db),
    local: prepareLocalRows(db, remembered),
    printJobs: preparePrintJobRows(db),
    sync: prepareSyncRows(db),
  }
}
export type LedgerRows = ReturnType<typeof prepareLedgerRows>

interface Shared {
  readonly entries: EntryRows
  readonly fieldStamps: FieldStampRows
  readonly remembered: Remembered
  readonly skippedNumbers: SkippedNumberRows
}

function prepareDealing(db: Database, { entries, fieldStamps, remembered, skippedNumbers }: Shared) {
  return {
    dealers: prepareDealerRows(db, fieldStamps),
    dealerItems: prepareDealerItemRows(db, fieldStamps),
    dealerOrders: prepareDealerOrderRows(db, { remembered, skippedNumbers }),
    dealerAccounts: prepareDealerAccountRows(db),
    goodsReturns: prepareGoodsReturnRows(db, { entries, remembered, skippedNumbers }),
  }
}

function prepareStock(db: Database, entries: EntryRows) {
  return {
    stock: prepareStockRows(db),
    batches: prepareBatchRows(db),
    stockList: prepareStockListRows(db),
    stockCounts: prepareStockCountRows(db),
    stockValues: prepareStockValueRows(db, entries),
  }
}
