// What operations are given. Nothing here is reached by import: the core hands it in.

import type { Statement, StatementQuestion } from '../../shared/contract/counter/account-calls.ts'
import type { AccountReceiptAsked, CustomerStatementAsked } from '../../shared/contract/counter/account-papers.ts'
import type { BackupFile, BackupState, FolderTrouble } from '../../shared/contract/counter/backup-calls.ts'
import type { BundleAsked, BundleState } from '../../shared/contract/counter/bundle/bundle-calls.ts'
import type { CreditNoteView } from '../../shared/contract/counter/credit-note-calls.ts'
import type { FindPurchases, Purchase } from '../../shared/contract/counter/customer-calls.ts'
import type { DealerStatement } from '../../shared/contract/counter/dealer-calls.ts'
import type {
  CopyLabel,
  DocumentLanguage,
  FileContent,
  Paper,
  PrintJob,
} from '../../shared/contract/counter/document-calls.ts'
import type { ImportState } from '../../shared/contract/counter/import/import-calls.ts'
import type { ImportMapping } from '../../shared/contract/counter/import/import-mapping.ts'
import type { VerifyReport } from '../../shared/contract/counter/ledger-calls.ts'
import type { ReportPaperAsked } from '../../shared/contract/counter/report/report-papers.ts'
import type { StockValue } from '../../shared/contract/counter/stock-calls.ts'
import type { CountSheetAsked, LabelsAsked } from '../../shared/contract/counter/stock-papers.ts'
import type {
  EnrolmentCode,
  EnrolSync,
  LeftShop,
  ShopCounters,
  SyncStatus,
} from '../../shared/contract/counter/sync/sync-calls.ts'
import type {
  BuyerLinkAnswer,
  LinkShopAccount,
  ShopAccountAnswer,
  ShopAccountToken,
} from '../../shared/contract/sync/shop-account.ts'
import type { Clock, Day } from '../../shared/kernel/calendar.ts'
import type { AttentionView } from '../../shared/records/attention/attention.ts'
import type { DealerOrder } from '../../shared/records/dealer/dealer-order.ts'
import type { GoodsReturn } from '../../shared/records/dealer/goods-return.ts'

import type { HomeFigures } from '../../shared/records/home/home.ts'
import type { ImportKind, UndoCounts } from '../../shared/records/import/import-run.ts'
import type { InvoiceView } from '../../shared/records/invoice.ts'
import type { MonthEndReport } from '../../shared/records/month-end.ts'
import type { Payment } from '../../shared/records/payment.ts'
import type { Report, ReportAsked } from '../../shared/records/report.ts'
import type { ShiftView } from '../../shared/records/shift.ts'
import type { Shop, StockValuation } from '../../shared/records/shop.ts'
import type { BackupSource, Restored } from '../ledger/backup/restore-ledger.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import type { PinHasher } from '../secrets/pin-hash.ts'
import type { Session } from './session.ts'

interface DealerPaperChoice {
  readonly paper: 'a4' | 'a5'
  readonly language: DocumentLanguage
  readonly shop: Shop
}

/** Makes PDFs away from the main thread. */
export interface DocumentMaker {
  renderInvoice(
    view: InvoiceView,
    how: { paper: Paper; language: DocumentLanguage; copies: readonly CopyLabel[] },
  ): Promise<Uint8Array>
  renderPayment(
    view: InvoiceView,
    payment: Payment,
    how: { paper: Paper; language: DocumentLanguage },
  ): Promise<Uint8Array>
  renderCreditNote(
    view: CreditNoteView,
    how: { shop: Shop; paper: Paper; language: DocumentLanguage },
  ): Promise<Uint8Array>
  renderAccountReceipt(asked: AccountReceiptAsked): Promise<Uint8Array>
  renderCustomerStatement(asked: CustomerStatementAsked): Promise<Uint8Array>
  renderShift(report: ShiftView, how: { paper: Paper; language: DocumentLanguage; shop: Shop }): Promise<Uint8Array>
  renderDealerOrder(order: DealerOrder, how: DealerPaperChoice & { hasPrices: boolean }): Promise<Uint8Array>
  renderGoodsReturn(goodsReturn: GoodsReturn, how: DealerPaperChoice & { isReversed: boolean }): Promise<Uint8Array>
  renderDealerStatement(statement: DealerStatement, how: DealerPaperChoice): Promise<Uint8Array>
  renderLabels(asked: LabelsAsked): Promise<Uint8Array>
  renderCountSheet(asked: CountSheetAsked): Promise<Uint8Array>
  renderReport(asked: ReportPaperAsked): Promise<Uint8Array>
  renderUpiQr(request: { payeeId: string; payeeName: string; amountPaise: number; reference: string }): {
    svg: string
    uri: string
  }
  /** Any text as a QR code: an SVG, dark on white, with its quiet zone. */
  renderQr(text: string): string
}

/** What a receipt printer can be asked for. It is drawn when its turn comes; the sale never waits for it. */
export type PrintWork =
  | { readonly kind: 'invoice'; readonly invoiceId: string }
  | { readonly kind: 'credit_note'; readonly creditNoteId: string }
  | { readonly kind: 'payment'; readonly paymentId: string }
  | { readonly kind: 'shift'; readonly shiftId: string }
  | { readonly kind: 'test' }
  | { readonly kind: 'drawer' }

export interface Printer {
  /** Refuses `printer_not_set`. The same id again is the same job. */
  queue(id: string, title: string, work: PrintWork): PrintJob
  find(): PrintJob[]
  retry(id: string): PrintJob
  cancel(id: string): PrintJob
}

/** Long work on the shop's file, done by a worker on a connection of its own. */
export interface Upkeep {
  verify(): Promise<VerifyReport>
  valueStock(asked: { method: StockValuation; offset: number; limit: number }): Promise<StockValue>
}

/** Backups here and in the second folder. */
export interface Backups {
  /** Cheap enough for the status line. */
  standing(): { lastBackupAt: string | null; isBackupOld: boolean; folderTrouble: FolderTrouble | null }
  state(): BackupState
  /** The newest first. */
  find(): Promise<BackupFile[]>
  backUp(): Promise<BackupFile>
  chooseFolder(folder: string | null): Promise<BackupState>
  setPassphrase(passphrase: string | null): Promise<BackupState>
}

/** Brings catalogues in and takes the shop's own out, on a thread of its own. */
export interface Importer {
  read(input: { id: string; kind: ImportKind; fileName: string; contentBase64: string }): Promise<ImportState>
  check(input: { id: string; mapping: ImportMapping }): Promise<ImportState>
  /** `by`: who posts it. */
  run(input: { id: string; mapping: ImportMapping; skipRefused: boolean; by: string }): Promise<ImportState>
  problems(input: { id: string }): Promise<FileContent>
  checkUndo(input: { id: string }): Promise<UndoCounts>
  /** As `run` refuses `import_running` while another list comes in or is taken back. */
  undo(input: { id: string; by: string }): Promise<UndoCounts>
  /** Tax rates are those in force on `todayOn`. */
  exportItems(input: { format: 'csv' | 'xlsx'; todayOn: Day }): Promise<FileContent>
  cancel(id: string): void
  /** A list is coming in or being taken back. */
  isPosting(): boolean
}

/** Proofs of payments, kept beside the ledger under their SHA-256. */
export interface ProofFiles {
  /** Durably on the disk when it resolves, with its hash. */
  keep(bytes: Buffer): Promise<string>
  /** Undefined when the file is gone, or is no longer what was kept. */
  read(sha256: string): Promise<Buffer | undefined>
}

/** Reads a month for the accountant, on a thread and a connection of its own. */
export interface MonthEnd {
  check(input: { period: string; todayOn: Day }): Promise<MonthEndReport>
  gstr1(input: { period: string; todayOn: Day; format: 'json' | 'xlsx' }): Promise<FileContent>
  eInvoices(input: { period: string; todayOn: Day }): Promise<FileContent>
  eWayBills(input: { period: string; todayOn: Day }): Promise<FileContent>
  tally(input: { period: string; part: 'masters' | 'vouchers' }): Promise<FileContent>
  cancel(): void
}

/** Writes everything the shop holds into a folder, on a thread of its own. */
export interface Bundler {
  /** Refuses `backup_folder_unfit` and `bundle_running`; else it goes on by itself. */
  begin(asked: BundleAsked): Promise<BundleState>
  state(): BundleState
  cancel(): void
}

/** Reports, the morning page, and what is read of a customer's many bills, on the same thread. */
export interface Reports {
  statement(question: StatementQuestion): Promise<Statement>
  findPurchases(question: FindPurchases): Promise<{ rows: Purchase[]; total: number }>
  run(input: ReportAsked & { todayOn: Day; limit: number }): Promise<Report>
  makeFile(
    input: ReportAsked & { format: 'csv' | 'xlsx'; language: DocumentLanguage; todayOn: Day },
  ): Promise<FileContent>
  readHome(input: { nowMs: number }): Promise<HomeFigures>
  /** Reads whole tables. */
  findAttention(): Promise<AttentionView[]>
}

/** This counter and the hosted API. */
export interface Sync {
  status(): SyncStatus
  sendOtp(asked: { address: string; phoneNumber: string }): Promise<void>
  enrol(asked: EnrolSync): Promise<SyncStatus>
  tryNow(): SyncStatus
  enrolAnew(): Promise<SyncStatus>
  /** Where a shop was joined, it is tried at once. */
  noteNetwork(): void
  leave(): Promise<LeftShop>
  /** As `leave`, also where the token was lost; nothing more comes in, and `startAnew` takes the file away at once. */
  abandon(startAnew: () => Promise<void>): Promise<void>
  /** Without its picture. */
  newCode(): Promise<Omit<EnrolmentCode, 'qr'>>
  findCounters(): Promise<ShopCounters>
  renameCounter(id: string, name: string): Promise<ShopCounters>
  revokeCounter(id: string): Promise<ShopCounters>
  /** By which the shop sells on the marketplace. */
  shopAccount(): Promise<ShopAccountAnswer>
  linkShopAccount(asked: LinkShopAccount): Promise<ShopAccountAnswer>
  /** To speak on the marketplace as the shop, for a little while. */
  shopMarketToken(): Promise<ShopAccountToken>
  /** For the buyer of an offered invoice. */
  buyerLink(listingId: string): Promise<BuyerLinkAnswer>
  /** What the server does not have and what was kept aside, as JSON. */
  unsentBase64(): Promise<string>
}

export interface HsnMaster {
  search(text: string, limit: number): { code: string; name: string }[]
}

/** The shop's file: open, or refused with a reason; tried again and restored on a person's word. */
export interface LedgerDoor {
  readonly file: string
  /** Undefined while open. */
  refusal(): { code: string; details: Record<string, unknown> } | undefined
  reopen(): void
  /** Refuses `not_found`. */
  restore(name: string, passphrase: string | undefined): Promise<Restored>
  restoreFrom(source: BackupSource): Promise<Restored>
  /** Takes the file away, whatever is in it, and opens an empty one. */
  startAnew(): Promise<void>
}

export interface Deps {
  /** Of the window, or the command line, that asks. */
  readonly session: Session
  /** Throws the refusal the file was met with while it is not open. */
  readonly ledger: Ledger
  readonly door: LedgerDoor
  readonly clock: Clock
  readonly newId: () => string
  readonly version: string
  readonly documents: DocumentMaker
  readonly printer: Printer
  readonly pins: PinHasher
  readonly upkeep: Upkeep
  readonly backups: Backups
  readonly hsn: HsnMaster
  readonly importer: Importer
  readonly proofs: ProofFiles
  readonly monthEnd: MonthEnd
  readonly reports: Reports
  readonly bundler: Bundler
  readonly sync: Sync
}
