// After a file was put back that may be older than the last paper printed: numbers are never given out twice, so those
// that may have been are skipped, and that is posted as a fact. See docs/decisions/0012.

import { linkHashOf } from '../../../chain/entry-hash.ts'
import { type SeriesKind, seriesOf } from '../../../shared/domain/invoice/document-type.ts'
import { type Clock, dayInIndia, financialYearOf } from '../../../shared/kernel/calendar.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import { seriesName } from '../chain/entry-serials.ts'
import { type Mark, markLag } from '../mark-file.ts'
import type { Ledger } from '../open-ledger.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import { idOfBlob } from '../statements/id-blob.ts'
import { type LedgerWriter, transact } from '../transact.ts'
import { backupSetting } from './check-backup.ts'

export type SkippedRange = EntryBody<'numbers.skipped'>['ranges'][number]

/** Without a mark nobody knows how far the numbers went. */
const unknownLag = 1000
const yearMs = 365 * 24 * 60 * 60 * 1000

/** `mark`: the last one known of the file that was lost. A ledger without a counter has given out no number. */
export function skipNumbers(ledger: Ledger, mark: Mark | undefined, clock: Clock): SkippedRange[] {
  return transact(ledger, tx => postSkipped(tx, mark, clock))
}

/** A backup that was put in place by hand is a file that may be older than the last paper printed. */
export function settleBackup(ledger: Ledger, clock: Clock): void {
  if ((ledger.rows.local.setting(backupSetting) ?? '') === '') return
  transact(ledger, tx => {
    postSkipped(tx, undefined, clock)
    tx.rows.local.saveSetting(backupSetting, '')
  })
}

function postSkipped(tx: LedgerWriter, mark: Mark | undefined, clock: Clock): SkippedRange[] {
  const counter = tx.rows.shops.thisCounter()
  const head = counter === undefined ? undefined : tx.rows.entries.head(counter.counterNo)
  if (counter === undefined || head === undefined) return []
  const own = mark?.counterId === counter.id ? mark : undefined
  const atMs = Math.max(clock.nowMs(), head.atMs)
  const ranges = yearsBetween(head.atMs, atMs).flatMap(year =>
    (['tax_invoice', 'bill_of_supply', 'receipt', 'shift', 'dealer_order', 'credit_note', 'debit_note'] as const).map(
      kind => rangeOf(tx.rows, own, { series: seriesOf(counter.code, kind), year, kind }),
    ),
  )
  const poster = { counterNo: counter.counterNo, counterId: counter.id, by: 'Galla' }
  const body = { ranges, keptNumber: head.number, lostNumber: own?.number ?? null }
  tx.post(poster, { id: idAfter(head.hash), kind: 'numbers.skipped', body }, atMs)
  return ranges
}

function rangeOf(
  rows: LedgerRows,
  mark: Mark | undefined,
  { series, year, kind }: { series: string; year: string; kind: SeriesKind },
): SkippedRange {
  const fromSerial = nextSerialOf(rows, series, year, kind)
  const known = Math.max(fromSerial - 1, mark?.serials[seriesName(series, year)] ?? 0)
  return { series, financialYear: year, fromSerial, toSerial: known + (mark === undefined ? unknownLag : markLag) }
}

function nextSerialOf(rows: LedgerRows, series: string, year: string, kind: SeriesKind): number {
  if (kind === 'receipt') return rows.payments.nextReceiptSerial(series, year)
  if (kind === 'dealer_order') return rows.dealerOrders.nextSerial(series, year)
  if (kind === 'credit_note') return rows.creditNotes.nextSerial(series, year)
  if (kind === 'debit_note') return rows.goodsReturns.nextSerial(series, year)
  return kind === 'shift' ? rows.shifts.nextSerial(series, year) : rows.invoices.nextSerial(series, year)
}

/** Made of the chain it goes on from: the same restore gives the same id. */
function idAfter(hash: Buffer): string {
  return idOfBlob(linkHashOf(hash, hash).subarray(0, 16))
}

function yearsBetween(fromMs: number, toMs: number): string[] {
  const years = new Set<string>()
  for (let ms = fromMs; ms < toMs; ms += yearMs) years.add(financialYearOf(dayInIndia(ms)))
  return [...years.add(financialYearOf(dayInIndia(toMs)))]
}
