// The one record of everything that may cross between a screen and its core.

import { openingCalls } from './account/opening-calls.ts'
import { accountCalls } from './account-calls.ts'
import { backupCalls } from './backup-calls.ts'
import { bundleCalls } from './bundle/bundle-calls.ts'
import { cartCalls } from './cart-calls.ts'
import { countCalls } from './count-calls.ts'
import { creditNoteCalls } from './credit-note-calls.ts'
import { customerCalls } from './customer-calls.ts'
import { goodsReturnCalls } from './dealer/goods-return-calls.ts'
import { dealerCalls, dealerOrderCalls, dealerPaymentCalls, goodsReceiptCalls } from './dealer-calls.ts'
import { documentCalls, printCalls } from './document-calls.ts'
import { financeAccountCalls } from './finance/finance-account-calls.ts'
import { listingCalls } from './finance/listing-calls.ts'
import { exportCalls, importCalls } from './import/import-calls.ts'
import { invoiceCalls, paymentCalls } from './invoice-calls.ts'
import { hsnCalls, itemCalls, itemGroupCalls } from './item-calls.ts'
import { ledgerCalls } from './ledger-calls.ts'
import { marketCalls } from './market/market-calls.ts'
import { monthEndCalls, monthEndExports } from './month-end-calls.ts'
import { pastSaleCalls } from './past-sale-calls.ts'
import { personCalls } from './person-calls.ts'
import { homeCalls } from './report/home-calls.ts'
import { reportCalls } from './report/report-calls.ts'
import { shiftCalls } from './shift-calls.ts'
import { branchCalls } from './shop/branch-calls.ts'
import { shopCalls } from './shop-calls.ts'
import { stockCalls } from './stock-calls.ts'
import { syncCalls } from './sync/sync-calls.ts'

export const counterContract = {
  shop: shopCalls,
  branch: branchCalls,
  person: personCalls,
  item: itemCalls,
  itemGroup: itemGroupCalls,
  stock: stockCalls,
  count: countCalls,
  hsn: hsnCalls,
  customer: customerCalls,
  account: accountCalls,
  opening: openingCalls,
  cart: cartCalls,
  invoice: invoiceCalls,
  payment: paymentCalls,
  pastSale: pastSaleCalls,
  shift: shiftCalls,
  dealer: dealerCalls,
  dealerOrder: dealerOrderCalls,
  goodsReceipt: goodsReceiptCalls,
  dealerPayment: dealerPaymentCalls,
  goodsReturn: goodsReturnCalls,
  creditNote: creditNoteCalls,
  document: documentCalls,
  print: printCalls,
  import: importCalls,
  export: { ...exportCalls, ...monthEndExports },
  monthEnd: monthEndCalls,
  listing: listingCalls,
  financeAccount: financeAccountCalls,
  report: reportCalls,
  home: homeCalls,
  ledger: ledgerCalls,
  backup: backupCalls,
  bundle: bundleCalls,
  sync: syncCalls,
  market: marketCalls,
}
export type CounterContract = typeof counterContract

/** Names used in `ledger.changed`. */
export const recordNames = [
  'shop',
  'item',
  'itemGroup',
  'count',
  'customer',
  'person',
  'cart',
  'invoice',
  'payment',
  'shift',
  'dealer',
  'dealerOrder',
  'creditNote',
  'listing',
  'import',
  'print',
  'ledger',
] as const
export type RecordName = (typeof recordNames)[number]
