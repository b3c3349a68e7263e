// What the core asks of its worker threads.

import * as z from 'zod'
import { accountCalls } from '../../shared/contract/counter/account-calls.ts'
import { BackupFile, FolderTrouble } from '../../shared/contract/counter/backup-calls.ts'
import { BundleProgress, BundleResult } from '../../shared/contract/counter/bundle/bundle-calls.ts'
import { recordNames } from '../../shared/contract/counter/counter-contract.ts'
import { customerCalls } from '../../shared/contract/counter/customer-calls.ts'
import { FileContent } from '../../shared/contract/counter/document-calls.ts'
import { exportCalls, importCalls } from '../../shared/contract/counter/import/import-calls.ts'
import { ledgerCalls, VerifyReport } from '../../shared/contract/counter/ledger-calls.ts'
import { monthEndCalls, monthEndExports } from '../../shared/contract/counter/month-end-calls.ts'
import { reportCalls } from '../../shared/contract/counter/report/report-calls.ts'
import { StockValue, stockCalls } from '../../shared/contract/counter/stock-calls.ts'
import { dayField, idField, instantField } from '../../shared/records/fields.ts'
import { HomeFigures } from '../../shared/records/home/home.ts'
import { Report, ReportAsked } from '../../shared/records/report.ts'
import { StockValuation } from '../../shared/records/shop.ts'
import { command, event, query } from '../../shared/rpc/contract.ts'

/** Long work on the shop's file, on a connection of its own. */
export const upkeepContract = {
  upkeep: {
    /** Moves what is durable in the log into the file. Returns the pages moved. */
    checkpoint: command(z.object({}), z.object({ pages: z.int() })),
    verify: command(z.object({}), VerifyReport),
    valueStock: query(stockCalls.findValue.input.extend({ method: StockValuation }), StockValue),
    backUp: command(z.object({ reason: z.enum(['copy', 'start', 'daily']), atMs: z.int() }), BackupFile),
  },
}

/** The second folder, on a thread of its own. */
export const copiesContract = {
  copies: {
    /** Copies the newest backup there, unless it is there. */
    bring: command(
      z.object({ atMs: z.int() }),
      z.object({ trouble: FolderTrouble.nullable(), lastAt: instantField.nullable() }),
    ),
    find: query(z.object({}), z.array(BackupFile)),
    chooseFolder: command(
      z.object({ folder: z.string().nullable(), sizeBytes: z.int() }),
      z.object({ folder: z.string().nullable(), isSameDisk: z.boolean() }),
    ),
    setPassphrase: command(z.object({ passphrase: z.string().nullable() }), z.object({})),
    isSameDisk: query(z.object({ folder: z.string() }), z.object({ isSameDisk: z.boolean() })),
  },
}

/** Reading, checking, posting and writing a catalogue, away from the main thread. */
export const importContract = {
  import: {
    read: importCalls.read,
    check: importCalls.check,
    /** `by`: who brings it in. */
    run: command(importCalls.run.input.extend({ by: z.string() }), importCalls.run.output),
    checkUndo: importCalls.checkUndo,
    undo: command(importCalls.undo.input.extend({ by: z.string() }), importCalls.undo.output),
    /** Takes back what was left half way. */
    settle: command(z.object({}), z.object({})),
    progress: importCalls.progress,
    problems: exportCalls.importProblems,
    exportItems: query(exportCalls.items.input.extend({ todayOn: dayField }), FileContent),
    /** Said after the commit of an import. */
    posted: event(z.object({ itemCount: z.int() })),
  },
}

const { eInvoices, eWayBills, gstr1, tally } = monthEndExports

/** The accountant's files and the reports, away from the main thread. What depends on the day is told it. */
export const monthEndContract = {
  monthEnd: {
    check: query(monthEndCalls.check.input.extend({ todayOn: dayField }), monthEndCalls.check.output),
    gstr1: query(gstr1.input.extend({ todayOn: dayField }), FileContent),
    eInvoices: query(eInvoices.input.extend({ todayOn: dayField }), FileContent),
    eWayBills: query(eWayBills.input.extend({ todayOn: dayField }), FileContent),
    tally,
    progress: monthEndCalls.progress,
  },
  report: {
    run: query(ReportAsked.extend({ todayOn: dayField, limit: z.int() }), Report),
    makeFile: query(
      reportCalls.makeFile.input.extend({ todayOn: dayField, format: z.enum(['csv', 'xlsx']) }),
      FileContent,
    ),
    statement: accountCalls.statement,
    findPurchases: customerCalls.findPurchases,
    readHome: query(z.object({ nowMs: z.int() }), HomeFigures),
    findAttention: ledgerCalls.findAttention,
  },
}

/** A volume of the shop's log into the file, away from the main thread. */
export const volumeContract = {
  volume: {
    /** Said while a volume is being written: it was found good, and this is its last change. */
    opened: event(z.object({ cursor: z.int(), after: idField })),
    take: command(
      z.object({ packed: z.instanceof(Uint8Array), cursor: z.int(), nowMs: z.int() }),
      z.object({ isParted: z.boolean(), records: z.array(z.enum(recordNames)), refused: z.string().nullable() }),
    ),
  },
}

/** One bundle: what is asked is given to its thread at the start. */
export const bundleContract = {
  bundle: {
    /** The folder it will be made in, found good. Removes what an earlier one left. */
    find: command(z.object({}), z.object({ parent: z.string() })),
    write: command(z.object({ parent: z.string() }), BundleResult),
    progress: event(BundleProgress),
  },
}
