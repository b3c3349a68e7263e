// One moment of the shop's file to read at leisure: a copy, so that nothing is held open in the file itself for as long as
// papers take to draw, and every table and paper tells of the same moment.

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { copyMoment } from '../backup/back-up-ledger.ts'
import type { Pace } from '../backup/pace.ts'
import { joinLedger, type Ledger } from '../open-ledger.ts'
import { refusalOf } from '../sqlite-refusal.ts'
import { countPapers } from './paper-list.ts'
import type { BundleSpan } from './sheet.ts'

export interface Moment {
  readonly ledger: Ledger
  /** Closes and removes it. */
  close(): void
}

/** `folder` is made for it, readable by its owner alone, and goes with it. */
export async function openMoment(file: string, folder: string, pace: Pace): Promise<Moment> {
  const copy = join(folder, 'moment.galla')
  const forget = () => rmSync(folder, { recursive: true, force: true })
  try {
    mkdirSync(folder, { mode: 0o700 })
    await copyWhole(file, copy, pace)
    const ledger = joinLedger(copy)
    ledger.db.pragma('query_only = ON')
    return {
      ledger,
      close() {
        ledger.db.close()
        forget()
      },
    }
  } catch (error) {
    forget()
    throw refusalOf(error, copy)
  }
}

async function copyWhole(file: string, copy: string, pace: Pace): Promise<void> {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    await copyMoment(source, copy, pace)
  } finally {
    source.close()
  }
}

/** Asked of the file itself, before anything is copied. */
export function countPapersOf(file: string, span: BundleSpan): number {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    return countPapers(source, span)
  } catch (error) {
    throw refusalOf(error, file)
  } finally {
    source.close()
  }
}
