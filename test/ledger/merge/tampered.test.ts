// Entries that were tampered with on their way to a counter: they follow no chain, are refused, and leave no trace. A time that
// cannot be is no such thing: clocks are wrong, and what happened is a fact.
import { expect, test } from 'vitest'
import { chainStart, contentHashOf, linkHashOf } from '../../../src/chain/entry-hash.ts'
import { applyEntry } from '../../../src/main/ledger/chain/apply-entry.ts'
import type { StoredEntry } from '../../../src/main/ledger/rows/entry-rows.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { verifyLedger } from '../../../src/main/ledger/verify/verify-ledger.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import { instantOf } from '../../../src/shared/kernel/calendar.ts'
import { dumpDatabase } from '../../support/ledger/dump-ledger.ts'
import { ledgerThatHeard, logOf, openCounters } from '../../support/merging/counters.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

type Tamper = (entry: StoredEntry, others: readonly StoredEntry[]) => StoredEntry

const tampered: readonly (readonly [what: string, tamper: Tamper])[] = [
  ['content', entry => ({ ...entry, body: entry.body.replace('1', '2') })],
  ['maker', entry => ({ ...entry, by: 'Mallory' })],
  ['time', entry => ({ ...entry, atMs: entry.atMs - 1 })],
  ['kind', entry => ({ ...entry, kind: 'clock.accepted' })],
  ['hash', entry => ({ ...entry, hash: Buffer.alloc(32, 7) })],
  ['number', entry => ({ ...entry, number: entry.number + 1 })],
  ['id', entry => ({ ...entry, id: '01a20051-0000-7000-8000-000000000001' })],
  ['place: it comes before its turn', (_, [, next]) => present(next, 'the one after it')],
  ['counter', entry => ({ ...entry, counterId: '01a20051-0000-7000-8000-000000000002' })],
]

test.each(tampered)('%s', async (_, tamper) => {
  const [one] = await openCounters(1, [])
  if (one === undefined) throw new Error('a counter was opened')
  for (let n = 0; n < 2; n += 1) await one.counter.invoice.issue(one.sale({ of: { tea: 1 } }))
  const log = logOf(one).entries
  const ledger = ledgerThatHeard(log.slice(0, -2))
  const before = dumpDatabase(ledger.db)
  const left = log.slice(-2)
  const wrong = tamper(present(left[0], 'the next entry'), left)
  expect(() => transact(ledger, () => void applyEntry(ledger, wrong) as never)).toThrowError('entry_conflict')
  expect(dumpDatabase(ledger.db)).toEqual(before)
  transact(ledger, () => {
    for (const entry of left) applyEntry(ledger, entry)
    return undefined
  })
  expect(verifyLedger(ledger, migrationsFolder, () => 0).isWhole).toBe(true)
  ledger.close()
})

test('an id that is known and says something else is refused', async () => {
  const [one] = await openCounters(1, [])
  if (one === undefined) throw new Error('a counter was opened')
  const log = logOf(one).entries
  const ledger = ledgerThatHeard(log)
  const known = present(log.at(-1), 'an entry')
  expect(() => applyEntry(ledger, { ...known, hash: Buffer.alloc(32) })).toThrowError('entry_conflict')
  expect(applyEntry(ledger, known)).toBe('known')
  ledger.close()
})

test.each(['0001-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'])(
  'a shift opened at %s is opened',
  async at => {
    const [one] = await openCounters(1, [])
    if (one === undefined) throw new Error('a counter was opened')
    const log = logOf(one).entries
    const last = present(log.at(-1), 'the last entry')
    const id = '01a20051-0000-7000-8000-000000000001'
    const said = { id, counterId: last.counterId, number: last.number + 1, kind: 'shift.opened', by: 'Asha' }
    const hashed = { ...said, at, body: '{"floatPaise":0}' }
    const hash = linkHashOf(last.hash ?? chainStart, contentHashOf(hashed))
    const ledger = ledgerThatHeard(log)
    const atMs = Date.parse(at)
    expect(instantOf(atMs)).toBe(at)
    expect(transact(ledger, () => applyEntry(ledger, { ...said, atMs, body: hashed.body, hash }))).toBe('applied')
    expect(verifyLedger(ledger, migrationsFolder, () => 0).checks.filter(({ isGood }) => !isGood)).toEqual([])
    ledger.close()
  },
)
