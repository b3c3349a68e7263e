// Every row of a ledger as plain values, to be compared as a whole.
import Database from 'better-sqlite3'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { verifyLedger } from '../../../src/main/ledger/verify/verify-ledger.ts'
import type { VerifyReport } from '../../../src/shared/contract/counter/ledger-calls.ts'
import { migrationsFolder } from '../test-folders.ts'

export type Dump = Record<string, Record<string, unknown>[]>

/** All tables but the search index, which holds no values; rows in key order, blobs in hex. */
export function dumpLedger(file: string): Dump {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return dumpDatabase(db)
  } finally {
    db.close()
  }
}

export function dumpDatabase(db: Database.Database): Dump {
  const tables = db
    .prepare<[], string>(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .pluck()
    .all()
  return Object.fromEntries(tables.map(table => [table, rowsOf(db, table)]))
}

function rowsOf(db: Database.Database, table: string): Record<string, unknown>[] {
  const keys = db
    .prepare<[string], string>('select name from pragma_table_info(?) where pk > 0 order by pk')
    .pluck()
    .all(table)
  const order = keys.length === 0 ? '' : `order by ${keys.join(', ')}`
  return db
    .prepare<[], Record<string, unknown>>(`select * from ${table} ${order}`)
    .all()
    .map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
}

function plain(value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString('hex') : value
}

/** The whole check of a file that may be open in this process. */
export function verifyFile(file: string): VerifyReport {
  const ledger = joinLedger(file)
  try {
    return verifyLedger(ledger, migrationsFolder, () => performance.now())
  } finally {
    ledger.db.close()
  }
}
