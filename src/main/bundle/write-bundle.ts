// One bundle from beginning to end, read from one moment of the ledger.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleResult } from '../../shared/contract/counter/bundle/bundle-calls.ts'
import { addDays, dayInIndia, timeInIndia } from '../../shared/kernel/calendar.ts'
import type { Pace } from '../ledger/backup/pace.ts'
import { allSheets } from '../ledger/bundle/all-sheets.ts'
import { countPapers } from '../ledger/bundle/paper-list.ts'
import { proofFileName, proofsOf } from '../ledger/bundle/proof-files.ts'
import type { BundleSpan, SheetSource } from '../ledger/bundle/sheet.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { type BundleFiles, createBundleFiles } from './bundle-files.ts'
import { goneProofsName, readMe } from './read-me.ts'
import type { Watch } from './watch.ts'
import { writeLog } from './write-log.ts'
import { type DrawPaper, writePapers } from './write-papers.ts'
import { totalsCsv, writeSheet } from './write-sheets.ts'

export interface BundleWork {
  readonly ledger: Ledger
  /** Made for it and empty. */
  readonly folder: string
  readonly proofsFolder: string
  readonly span: BundleSpan
  /** The span is all there is. */
  readonly isWhole: boolean
  readonly takenAtMs: number
  readonly version: string
  /** Null: without papers. */
  readonly draw: DrawPaper | null
  readonly pace: Pace
  readonly watch: Watch
}

export function writeBundle(work: BundleWork): Omit<BundleResult, 'folder'> {
  const { ledger, folder, span, takenAtMs, draw, pace, watch } = work
  const source: SheetSource = { ledger, span, todayOn: dayInIndia(takenAtMs) }
  const files = createBundleFiles(folder, pace)
  files.put('README.txt', readMe({ ...readMeFacts(work), sheets: allSheets }))
  watch.stage('tables', null)
  const totals = allSheets.map(sheet => writeSheet(sheet, source, files, watch))
  files.put('totals.csv', totalsCsv(totals))
  watch.stage('log', null)
  writeLog(source, files, watch)
  const papers = draw === null ? { paperCount: 0, undrawnCount: 0 } : drawAll(source, draw, files, watch)
  copyProofs(work, source, files)
  const rowCount = totals.reduce((sum, each) => sum + each.rowCount, 0)
  return { ...files.finish(), rowCount, ...papers }
}

function drawAll(source: SheetSource, draw: DrawPaper, files: BundleFiles, watch: Watch) {
  watch.stage('papers', countPapers(source.ledger.db, source.span))
  return writePapers(source, draw, files, watch)
}

/** A proof that is gone from the shop's own folder keeps nothing from being taken; it is listed. */
function copyProofs({ proofsFolder, watch }: BundleWork, source: SheetSource, files: BundleFiles): void {
  const proofs = proofsOf(source)
  const gone = proofs.filter(({ sha256 }) => !existsSync(join(proofsFolder, sha256)))
  watch.stage('proofs', proofs.length)
  for (const proof of proofs) {
    if (!gone.includes(proof)) files.copy(join(proofsFolder, proof.sha256), `proofs/${proofFileName(proof)}`)
    watch.step(1)
  }
  if (gone.length > 0) files.put(goneProofsName, `${gone.map(proofFileName).join('\r\n')}\r\n`)
}

function readMeFacts({ ledger, span, isWhole, takenAtMs, version, draw }: BundleWork) {
  return {
    shopName: ledger.rows.shops.shop()?.name ?? '',
    version,
    takenAt: `${dayInIndia(takenAtMs)} ${timeInIndia(takenAtMs)} in India`,
    days: isWhole ? null : { from: span.fromOn, to: addDays(span.beforeOn, -1) },
    hasPapers: draw !== null,
  }
}
