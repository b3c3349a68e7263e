// Everything a shop takes away as tables, in the order of the README; and the tables of the ledger that are not taken,
// each with the reason. A table that is in neither list fails test/ledger/bundle/all-sheets.test.ts.

import type { Sheet } from './sheet.ts'
import { creditNoteLinesSheet, creditNotesSheet } from './sheets/credit-note-sheets.ts'
import { customersSheet } from './sheets/customer-sheet.ts'
import {
  dealerOrderLinesSheet,
  dealerOrdersSheet,
  dealerPaymentsSheet,
  goodsReceiptLinesSheet,
  goodsReceiptsSheet,
} from './sheets/dealer-goods-sheets.ts'
import { dealerAccountSheet, dealerItemsSheet, dealersSheet } from './sheets/dealer-sheets.ts'
import { debitNoteLinesSheet, debitNotesSheet } from './sheets/debit-note-sheets.ts'
import { importsSheet } from './sheets/import-sheet.ts'
import { invoiceLinesSheet, invoicesSheet, voidsSheet } from './sheets/invoice-sheets.ts'
import { formerGroupsSheet, itemCodesSheet, itemGroupsSheet, itemsSheet, taxRatesSheet } from './sheets/item-sheets.ts'
import { listingStepsSheet, listingsSheet } from './sheets/listing-sheets.ts'
import { allocationsSheet, paymentsSheet, refundsSheet } from './sheets/money-sheets.ts'
import { openingAllocationsSheet, openingsSheet } from './sheets/opening-sheets.ts'
import { pastSaleLinesSheet, pastSalesSheet } from './sheets/past-sale-sheets.ts'
import { approvalsSheet, peopleSheet, permissionsSheet } from './sheets/people-sheets.ts'
import { cashMovesSheet, shiftsSheet } from './sheets/shift-sheets.ts'
import { countersSheet, shopSheet, skippedNumbersSheet } from './sheets/shop-sheets.ts'
import { batchesSheet, stockMovementsSheet } from './sheets/stock-sheets.ts'

export const allSheets: readonly Sheet[] = [
  shopSheet,
  countersSheet,
  peopleSheet,
  permissionsSheet,
  itemGroupsSheet,
  itemsSheet,
  itemCodesSheet,
  formerGroupsSheet,
  taxRatesSheet,
  batchesSheet,
  stockMovementsSheet,
  customersSheet,
  openingsSheet,
  invoicesSheet,
  invoiceLinesSheet,
  paymentsSheet,
  allocationsSheet,
  openingAllocationsSheet,
  creditNotesSheet,
  creditNoteLinesSheet,
  refundsSheet,
  voidsSheet,
  listingsSheet,
  listingStepsSheet,
  shiftsSheet,
  cashMovesSheet,
  dealersSheet,
  dealerItemsSheet,
  dealerOrdersSheet,
  dealerOrderLinesSheet,
  goodsReceiptsSheet,
  goodsReceiptLinesSheet,
  debitNotesSheet,
  debitNoteLinesSheet,
  dealerPaymentsSheet,
  dealerAccountSheet,
  approvalsSheet,
  importsSheet,
  pastSalesSheet,
  pastSaleLinesSheet,
  skippedNumbersSheet,
]

export const tablesLeftOut: Readonly<Record<string, string>> = {
  entry: 'whole in entries.jsonl.gz',
  field_stamp: 'derived: which save set a field last; entries.jsonl.gz says it',
  entry_aside: 'entries without rows of their own; whole in entries.jsonl.gz',
  entry_late: 'when the rows of entries were made that were not understood at first; entries.jsonl.gz names them',
  taken_back: 'derived: records that came by an import and went with it; entries.jsonl.gz names them',
  cart: 'local: a sale that is not made yet',
  local_setting: 'local: settings of one machine',
  print_job: 'local: what waits for a printer',
  import_mapping: 'local: how files were read on this machine',
  stock_count: 'local: a count that is going on; posted, it is stock movements',
  stock_count_line: 'local: the same, line by line',
  sync_place: 'local: where this file stands with the hosted API',
  kept_entry: 'local: forked and refused entries that sync keeps for a person to see',
  item_search: 'derived: what the search box finds items by',
  customer_search: 'derived: the same for customers',
}
