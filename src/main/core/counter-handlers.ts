// Contract → operations: one line for each call.

import type { CounterContract } from '../../shared/contract/counter/counter-contract.ts'
import type { Handlers } from '../../shared/rpc/contract.ts'
import { applyCreditAccount } from '../operations/account/apply-credit-account.ts'
import { findPaymentsAccount } from '../operations/account/find-payments-account.ts'
import { getAccount } from '../operations/account/get-account.ts'
import { refundCreditAccount } from '../operations/account/refund-credit-account.ts'
import { statementAccount } from '../operations/account/statement-account.ts'
import { takePaymentAccount } from '../operations/account/take-payment-account.ts'
import { chooseFolderBackup } from '../operations/backup/choose-folder-backup.ts'
import { setPassphraseBackup } from '../operations/backup/set-passphrase-backup.ts'
import { stateBackup } from '../operations/backup/state-backup.ts'
import { findBranch } from '../operations/branch/find-branch.ts'
import { moveCounterBranch } from '../operations/branch/move-counter-branch.ts'
import { saveBranch } from '../operations/branch/save-branch.ts'
import { beginBundle } from '../operations/bundle/begin-bundle.ts'
import { cancelBundle } from '../operations/bundle/cancel-bundle.ts'
import { stateBundle } from '../operations/bundle/state-bundle.ts'
import { discardCart } from '../operations/cart/discard-cart.ts'
import { findCart } from '../operations/cart/find-cart.ts'
import { saveCart } from '../operations/cart/save-cart.ts'
import { findCreditNote } from '../operations/credit-note/find-credit-note.ts'
import { getCreditNote } from '../operations/credit-note/get-credit-note.ts'
import { issueBlindCreditNote } from '../operations/credit-note/issue-blind-credit-note.ts'
import { issueCreditNote } from '../operations/credit-note/issue-credit-note.ts'
import { findCustomer } from '../operations/customer/find-customer.ts'
import { findPurchasesCustomer } from '../operations/customer/find-purchases-customer.ts'
import { getCustomer } from '../operations/customer/get-customer.ts'
import { saveCustomer } from '../operations/customer/save-customer.ts'
import type { Deps } from '../operations/deps.ts'
import { renderCountSheetDocument } from '../operations/document/render-count-sheet-document.ts'
import { renderCreditNoteDocument } from '../operations/document/render-credit-note-document.ts'
import { renderDealerOrderDocument } from '../operations/document/render-dealer-order-document.ts'
import { renderDealerStatementDocument } from '../operations/document/render-dealer-statement-document.ts'
import { renderGoodsReturnDocument } from '../operations/document/render-goods-return-document.ts'
import { renderInvoiceDocument } from '../operations/document/render-invoice-document.ts'
import { renderLabelsDocument } from '../operations/document/render-labels-document.ts'
import { renderPaymentDocument } from '../operations/document/render-payment-document.ts'
import { renderShiftDocument } from '../operations/document/render-shift-document.ts'
import { renderStatementDocument } from '../operations/document/render-statement-document.ts'
import { renderUpiQrDocument } from '../operations/document/render-upi-qr-document.ts'
import { eInvoicesExport } from '../operations/export/e-invoices-export.ts'
import { eWayBillsExport } from '../operations/export/e-way-bills-export.ts'
import { gstr1Export } from '../operations/export/gstr1-export.ts'
import { importProblemsExport } from '../operations/export/import-problems-export.ts'
import { itemsExport } from '../operations/export/items-export.ts'
import { tallyExport } from '../operations/export/tally-export.ts'
import { readHome } from '../operations/home/read-home.ts'
import { searchHsn } from '../operations/hsn/search-hsn.ts'
import { cancelImport } from '../operations/import/cancel-import.ts'
import { checkImport } from '../operations/import/check-import.ts'
import { checkUndoImport } from '../operations/import/check-undo-import.ts'
import { findImport } from '../operations/import/find-import.ts'
import { readImport } from '../operations/import/read-import.ts'
import { runImport } from '../operations/import/run-import.ts'
import { undoImport } from '../operations/import/undo-import.ts'
import { findInvoice } from '../operations/invoice/find-invoice.ts'
import { getEntriesInvoice } from '../operations/invoice/get-entries-invoice.ts'
import { getInvoice } from '../operations/invoice/get-invoice.ts'
import { issueInvoice } from '../operations/invoice/issue-invoice.ts'
import { voidInvoice } from '../operations/invoice/void-invoice.ts'
import { findItem } from '../operations/item/find-item.ts'
import { getItem } from '../operations/item/get-item.ts'
import { lookUpItem } from '../operations/item/look-up-item.ts'
import { saveItem } from '../operations/item/save-item.ts'
import { searchItem } from '../operations/item/search-item.ts'
import { setStockItem } from '../operations/item/set-stock-item.ts'
import { findItemGroup } from '../operations/item-group/find-item-group.ts'
import { saveItemGroup } from '../operations/item-group/save-item-group.ts'
import { acceptClockLedger } from '../operations/ledger/accept-clock-ledger.ts'
import { backUpLedger } from '../operations/ledger/back-up-ledger.ts'
import { beginWithLedger } from '../operations/ledger/begin-with-ledger.ts'
import { findAttentionLedger } from '../operations/ledger/find-attention-ledger.ts'
import { findBackupsLedger } from '../operations/ledger/find-backups-ledger.ts'
import { lookForBackupsLedger } from '../operations/ledger/look-for-backups-ledger.ts'
import { reopenLedger } from '../operations/ledger/reopen-ledger.ts'
import { restoreLedger } from '../operations/ledger/restore-ledger.ts'
import { statusLedger } from '../operations/ledger/status-ledger.ts'
import { verifyLedger } from '../operations/ledger/verify-ledger.ts'
import { cancelMonthEnd } from '../operations/month-end/cancel-month-end.ts'
import { checkMonthEnd } from '../operations/month-end/check-month-end.ts'
import { findPastSale } from '../operations/past-sale/find-past-sale.ts'
import { getPastSale } from '../operations/past-sale/get-past-sale.ts'
import { takePayment } from '../operations/payment/take-payment.ts'
import { approvePerson } from '../operations/person/approve-person.ts'
import { changePinPerson } from '../operations/person/change-pin-person.ts'
import { currentPerson } from '../operations/person/current-person.ts'
import { findPerson } from '../operations/person/find-person.ts'
import { getRightsPerson } from '../operations/person/get-rights-person.ts'
import { savePerson } from '../operations/person/save-person.ts'
import { saveRightsPerson } from '../operations/person/save-rights-person.ts'
import { signInPerson } from '../operations/person/sign-in-person.ts'
import { signOutPerson } from '../operations/person/sign-out-person.ts'
import { makeFileReport } from '../operations/report/make-file-report.ts'
import { runReport } from '../operations/report/run-report.ts'
import { closeShift } from '../operations/shift/close-shift.ts'
import { currentShift } from '../operations/shift/current-shift.ts'
import { findShift } from '../operations/shift/find-shift.ts'
import { getShift } from '../operations/shift/get-shift.ts'
import { moveCashShift } from '../operations/shift/move-cash-shift.ts'
import { openShift } from '../operations/shift/open-shift.ts'
import { getShop } from '../operations/shop/get-shop.ts'
import { saveSettingsShop } from '../operations/shop/save-settings-shop.ts'
import { saveShop } from '../operations/shop/save-shop.ts'
import { setUpShop } from '../operations/shop/set-up-shop.ts'
import { dealerHandlers } from './dealers/dealer-handlers.ts'
import { listingHandlers } from './listing-handlers.ts'
import { openingHandlers } from './opening-handlers.ts'
import { printHandlers } from './printing/print-handlers.ts'
import { stockHandlers } from './stock-handlers.ts'
import { syncHandlers } from './sync/sync-handlers.ts'

/** The calls of one window: who asks is in `deps`; those that are passed on to a server lie elsewhere. */
export type CounterHandlers = Handlers<CounterContract, unknown>

export function createCounterHandlers(deps: Deps): Omit<CounterHandlers, 'market'> {
  return {
    ...catalogueHandlers(deps),
    ...saleHandlers(deps),
    ...paperHandlers(deps),
    ...machineHandlers(deps),
    ...peopleHandlers(deps),
    ...dealerHandlers(deps),
    ...openingHandlers(deps),
    ...listingHandlers(deps),
    ...syncHandlers(deps),
  }
}

function catalogueHandlers(
  deps: Deps,
): Pick<
  CounterHandlers,
  'item' | 'itemGroup' | 'stock' | 'count' | 'hsn' | 'customer' | 'import' | 'export' | 'monthEnd' | 'report' | 'home'
> {
  return {
    item: {
      search: input => searchItem(deps, input),
      lookUp: input => lookUpItem(deps, input),
      find: input => findItem(deps, input),
      get: input => getItem(deps, input),
      save: input => saveItem(deps, input),
      setStock: input => setStockItem(deps, input),
    },
    itemGroup: { find: () => findItemGroup(deps), save: input => saveItemGroup(deps, input) },
    ...stockHandlers(deps),
    hsn: { search: input => searchHsn(deps, input) },
    customer: {
      find: input => findCustomer(deps, input),
      get: input => getCustomer(deps, input),
      findPurchases: input => findPurchasesCustomer(deps, input),
      save: input => saveCustomer(deps, input),
    },
    import: {
      read: input => readImport(deps, input),
      check: input => checkImport(deps, input),
      run: input => runImport(deps, input),
      cancel: input => cancelImport(deps, input),
      find: input => findImport(deps, input),
      checkUndo: input => checkUndoImport(deps, input),
      undo: input => undoImport(deps, input),
    },
    export: {
      items: input => itemsExport(deps, input),
      importProblems: input => importProblemsExport(deps, input),
      ...monthEndExportHandlers(deps),
    },
    monthEnd: { check: input => checkMonthEnd(deps, input), cancel: () => cancelMonthEnd(deps) },
    report: { run: input => runReport(deps, input), makeFile: input => makeFileReport(deps, input) },
    home: { read: () => readHome(deps) },
  }
}

function monthEndExportHandlers(
  deps: Deps,
): Pick<CounterHandlers['export'], 'gstr1' | 'eInvoices' | 'eWayBills' | 'tally'> {
  return {
    gstr1: input => gstr1Export(deps, input),
    eInvoices: input => eInvoicesExport(deps, input),
    eWayBills: input => eWayBillsExport(deps, input),
    tally: input => tallyExport(deps, input),
  }
}

function saleHandlers(
  deps: Deps,
): Pick<CounterHandlers, 'cart' | 'invoice' | 'payment' | 'pastSale' | 'shift' | 'creditNote' | 'account'> {
  return {
    cart: {
      find: () => findCart(deps),
      save: input => saveCart(deps, input),
      discard: input => discardCart(deps, input),
    },
    invoice: {
      issue: input => issueInvoice(deps, input),
      find: input => findInvoice(deps, input),
      get: input => getInvoice(deps, input),
      getEntries: input => getEntriesInvoice(deps, input),
      void: input => voidInvoice(deps, input),
    },
    payment: { take: input => takePayment(deps, input) },
    pastSale: { find: input => findPastSale(deps, input), get: input => getPastSale(deps, input) },
    shift: {
      current: () => currentShift(deps),
      open: input => openShift(deps, input),
      moveCash: input => moveCashShift(deps, input),
      close: input => closeShift(deps, input),
      get: input => getShift(deps, input),
      find: input => findShift(deps, input),
    },
    creditNote: {
      issue: input => issueCreditNote(deps, input),
      issueBlind: input => issueBlindCreditNote(deps, input),
      get: input => getCreditNote(deps, input),
      find: input => findCreditNote(deps, input),
    },
    account: {
      get: input => getAccount(deps, input),
      statement: input => statementAccount(deps, input),
      findPayments: input => findPaymentsAccount(deps, input),
      takePayment: input => takePaymentAccount(deps, input),
      applyCredit: input => applyCreditAccount(deps, input),
      refundCredit: input => refundCreditAccount(deps, input),
    },
  }
}

function paperHandlers(deps: Deps): Pick<CounterHandlers, 'document' | 'print'> {
  return {
    document: {
      renderInvoice: input => renderInvoiceDocument(deps, input),
      renderPayment: input => renderPaymentDocument(deps, input),
      renderStatement: input => renderStatementDocument(deps, input),
      renderDealerOrder: input => renderDealerOrderDocument(deps, input),
      renderGoodsReturn: input => renderGoodsReturnDocument(deps, input),
      renderDealerStatement: input => renderDealerStatementDocument(deps, input),
      renderCreditNote: input => renderCreditNoteDocument(deps, input),
      renderShift: input => renderShiftDocument(deps, input),
      renderLabels: input => renderLabelsDocument(deps, input),
      renderCountSheet: input => renderCountSheetDocument(deps, input),
      renderUpiQr: input => renderUpiQrDocument(deps, input),
    },
    print: printHandlers(deps),
  }
}

function machineHandlers(deps: Deps): Pick<CounterHandlers, 'shop' | 'branch' | 'ledger' | 'backup' | 'bundle'> {
  return {
    shop: {
      get: () => getShop(deps),
      setUp: input => setUpShop(deps, input),
      save: input => saveShop(deps, input),
      saveSettings: input => saveSettingsShop(deps, input),
    },
    branch: {
      find: () => findBranch(deps),
      save: input => saveBranch(deps, input),
      moveCounter: input => moveCounterBranch(deps, input),
    },
    ledger: {
      status: () => statusLedger(deps),
      reopen: () => reopenLedger(deps),
      verify: () => verifyLedger(deps),
      backUp: () => backUpLedger(deps),
      findAttention: () => findAttentionLedger(deps),
      findBackups: () => findBackupsLedger(deps),
      restore: input => restoreLedger(deps, input),
      lookForBackups: input => lookForBackupsLedger(deps, input),
      beginWith: input => beginWithLedger(deps, input),
      acceptClock: () => acceptClockLedger(deps),
    },
    backup: {
      state: () => stateBackup(deps),
      chooseFolder: input => chooseFolderBackup(deps, input),
      setPassphrase: input => setPassphraseBackup(deps, input),
    },
    bundle: {
      begin: input => beginBundle(deps, input),
      state: () => stateBundle(deps),
      cancel: () => cancelBundle(deps),
    },
  }
}

function peopleHandlers(deps: Deps): Pick<CounterHandlers, 'person'> {
  return {
    person: {
      current: () => currentPerson(deps),
      find: () => findPerson(deps),
      signIn: input => signInPerson(deps, input),
      signOut: () => signOutPerson(deps),
      save: input => savePerson(deps, input),
      changePin: input => changePinPerson(deps, input),
      approve: input => approvePerson(deps, input),
      getRights: () => getRightsPerson(deps),
      saveRights: input => saveRightsPerson(deps, input),
    },
  }
}
