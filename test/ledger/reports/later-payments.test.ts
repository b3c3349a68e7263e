// Money taken for a bill later is found by its bill, also in a file whose statistics are from before there was any.
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openMemoryLedger } from '../../../src/main/ledger/open-ledger.ts'
import { openReports } from '../../../src/main/ledger/reports/run-report.ts'
import { ReportAsked, ReportName } from '../../../src/shared/records/report.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

/** Every statement that is prepared from here on. */
function listen(): Set<string> {
  const said = new Set<string>()
  const prepare = Database.prototype.prepare
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    said.add(sql)
    return prepare.call(this, sql)
  } as typeof prepare
  onTestFinished(() => {
    Database.prototype.prepare = prepare
  })
  return said
}

test('no statement reads all receipts to find those of one bill', () => {
  const said = listen()
  const ledger = openMemoryLedger(migrationsFolder)
  onTestFinished(() => ledger.close())
  const run = openReports(ledger)
  for (const report of ReportName.options)
    run(ReportAsked.parse({ report, fromOn: '2026-11-01', toOn: '2026-11-30' }), '2026-11-20', 10)
  const { db } = ledger
  // As SQLite writes them when all payments came with their sales.
  db.exec(`analyze; insert into sqlite_stat1 values ('payment', null, '40000'), ('payment', 'payment_by_receipt', '0 0'),
    ('payment', 'payment_on_account', '0 0'), ('payment', 'payment_after_sale', '0 0'); analyze sqlite_schema`)
  const ofBills = [...said].filter(sql => /invoice_seq = /.test(sql) && /receipt_number is not null/.test(sql))
  expect(ofBills.length).toBeGreaterThan(5)
  const plans = ofBills.map(sql => planOf(db, sql))
  expect(plans.filter(plan => plan.includes('payment_by_receipt (receipt_number>'))).toEqual([])
})

function planOf(db: Database.Database, sql: string): string {
  const values = Object.fromEntries([...sql.matchAll(/[:@](\w+)/g)].map(([, name = '']) => [name, 1]))
  const places = [...sql.matchAll(/\?/g)].map(() => 1)
  const rows = db.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...places, values)
  return rows.map(({ detail }) => detail).join('\n')
}
