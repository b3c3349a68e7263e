// Carries what is this machine's alone from one ledger file to another.

import type { Database } from 'better-sqlite3'

const localTables = ['cart', 'local_setting', 'print_job', 'import_mapping', 'stock_count', 'stock_count_line']

/**
 * The old file's rows take the place of all others; a table that cannot be read stays as it was. A machine that was no
 * counter yet has nothing of its own: then the backup says which one it is.
 */
export function copyLocalTables(from: Database, to: Database): void {
  if (from.prepare(`select 1 from local_setting where name = 'counter_id'`).get() === undefined) return
  for (const table of localTables) {
    const rows = from.prepare<[], Record<string, unknown>>(`select * from ${table}`).all()
    to.transaction(() => {
      to.exec(`delete from ${table}`)
      for (const row of rows) {
        const names = Object.keys(row)
        const places = names.map(() => '?').join(', ')
        to.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`).run(...Object.values(row))
      }
    })()
  }
}

/** A backup may hold a cart that was sold since. */
export function dropSoldCarts(db: Database): void {
  db.exec('delete from cart where id in (select id from entry)')
}
