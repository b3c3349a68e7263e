// What SQLite and the file system say, in the words of the refusal list; everything else stays the bug it is.
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { refusalOf } from '../../src/main/ledger/sqlite-refusal.ts'
import { Refusal, type RefusalCode } from '../../src/shared/kernel/refusal.ts'

test.each<[said: string, code: RefusalCode]>([
  ['SQLITE_CORRUPT', 'ledger_damaged'],
  ['SQLITE_CORRUPT_INDEX', 'ledger_damaged'],
  ['SQLITE_NOTADB', 'ledger_damaged'],
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk_full'],
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['SQLITE_READONLY', 'ledger_read_only'],
  ['SQLITE_READONLY_DIRECTORY', 'ledger_read_only'],
  ['SQLITE_CANTOPEN', 'ledger_read_only'],
  ['SQLITE_PERM', 'ledger_read_only'],
  ['EROFS', 'ledger_read_only'],
  ['EACCES', 'ledger_read_only'],
  ['EPERM', 'ledger_read_only'],
  ['SQLITE_BUSY', 'ledger_in_use'],
  ['SQLITE_BUSY_SNAPSHOT', 'ledger_in_use'],
  ['SQLITE_LOCKED', 'ledger_in_use'],
  ['SQLITE_IOERR_FSYNC', 'disk_failed'],
  ['SQLITE_IOERR_WRITE', 'disk_failed'],
  ['EIO', 'disk_failed'],
])('%s is %s', (said, code) => {
  const error = Object.assign(new Error('text'), { code: said })
  expect(refusalOf(error, '/shop.galla')).toMatchObject({ code, details: { file: '/shop.galla', said } })
})

test('a real read-only connection says it', () => {
  const db = new Database(':memory:')
  db.exec('create table t (a)')
  db.pragma('query_only = on')
  const error = errorOf(() => db.exec('insert into t values (1)'))
  expect(refusalOf(error, 'file')).toMatchObject({ code: 'ledger_read_only', details: { said: 'SQLITE_READONLY' } })
  db.close()
})

test('a file that may not grow says it', () => {
  const db = new Database(':memory:')
  db.exec('create table t (a)')
  db.pragma('max_page_count = 8')
  const error = errorOf(() => db.exec('insert into t select randomblob(9999) from (values (1), (2), (3), (4), (5))'))
  expect(refusalOf(error, 'file')).toMatchObject({ code: 'disk_full' })
  db.close()
})

test('a broken rule of a table, a bug and a refusal stay what they are', () => {
  const unique = Object.assign(new Error('UNIQUE'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })
  const refusal = new Refusal('cart_empty')
  for (const error of [unique, new TypeError('bug'), refusal, 'text', undefined])
    expect(refusalOf(error, 'file')).toBe(error)
})

function errorOf(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing went wrong')
}
