// Nothing the shop holds may be forgotten when it leaves: every table is taken along, or said why not.
import { expect, test } from 'vitest'
import { allSheets, tablesLeftOut } from '../../../src/main/ledger/bundle/all-sheets.ts'
import { openMemoryLedger } from '../../../src/main/ledger/open-ledger.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

/** As SQLite knows them; a search index keeps several tables of its own. */
function ledgerTables(): string[] {
  const { db } = openMemoryLedger(migrationsFolder)
  const tables = db
    .prepare<[], string>(
      `select name from pragma_table_list where type in ('table', 'virtual') and name not like 'sqlite_%'`,
    )
    .pluck()
    .all()
  db.close()
  return tables.sort()
}

test('every table of the ledger is in a sheet, or left out for a reason', () => {
  const taken = allSheets.flatMap(sheet => sheet.carries)
  const known = [...taken, ...Object.keys(tablesLeftOut)]
  expect(known.sort()).toEqual(ledgerTables())
})

test('each file and each column has one name, in words every program takes', () => {
  const files = allSheets.map(sheet => sheet.file)
  expect(new Set(files).size).toBe(files.length)
  for (const { file, columns } of allSheets) {
    expect(file).toMatch(/^[a-z]+(-[a-z]+)*\.csv$/)
    const names = columns.map(({ name }) => name)
    expect([file, new Set(names).size]).toEqual([file, names.length])
    for (const name of names) expect([file, name]).toEqual([file, expect.stringMatching(/^[a-z]+(_[a-z]+)*$/)])
  }
})
