// What an older program of a counter did not understand: a link of its chain without rows, until a newer program makes them.
import { expect, test } from 'vitest'
import { applyAsides } from '../../../src/main/ledger/chain/apply-entry.ts'
import type { Ledger } from '../../../src/main/ledger/open-ledger.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { verifyLedger } from '../../../src/main/ledger/verify/verify-ledger.ts'
import { dealerWords } from '../../support/dealers.ts'
import { dumpDatabase } from '../../support/ledger/dump-ledger.ts'
import { anyOrder, hear, ledgerThatHeard, logOf, openCounters } from '../../support/merging/counters.ts'
import { rowsById } from '../../support/merging/rows-by-id.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

async function openTwo() {
  const [one, other] = await openCounters(2, [0])
  if (one === undefined || other === undefined) throw new Error('two counters were opened')
  return { one, other }
}

/** As a program does that is newer than the one that took its entries. */
function update(ledger: Ledger): void {
  transact(ledger, () => {
    applyAsides(ledger)
    return undefined
  })
}

const breachesOf = (ledger: Ledger) =>
  verifyLedger(ledger, migrationsFolder, () => 0).checks.filter(({ isGood }) => !isGood)

test('a newer program makes the rows of what the older one kept, and of what rests on it', async () => {
  const { one, other } = await openTwo()
  const sold = other.sale({ of: { tea: 1 }, to: 'ravi', onCredit: true })
  await other.counter.invoice.issue(sold)
  await other.counter.item.save({ id: other.ids.tea, fields: { description: 'from Munnar' } })
  const payment = { id: other.newId(), invoiceId: sold.id, tender: 'cash' as const, amountPaise: 20_00, note: '' }
  await other.counter.payment.take(payment)
  hear(one, other.file)
  const log = anyOrder([logOf(one), logOf(other)], () => 0)
  const ledger = ledgerThatHeard(log, ['customer.saved'])
  // The customer is not known there, nor his bill, nor what he paid for it.
  expect(ledger.rows.asides.notUnderstoodCount()).toBe(3)
  expect(breachesOf(ledger)).toEqual([])
  update(ledger)
  expect(ledger.rows.asides.notUnderstoodCount()).toBe(0)
  expect(withoutLate(rowsById(dumpDatabase(ledger.db)))).toEqual(withoutLate(rowsById(one.dump())))
  expect(breachesOf(ledger)).toEqual([])
  update(ledger)
  expect(breachesOf(ledger)).toEqual([])
  ledger.close()
})

test('what was said twice stands as the earlier says it, also when that one is understood late', async () => {
  const { one, other } = await openTwo()
  const came = dealerWords(one).receipt({ of: { soap: 5 }, costPaise: 30_00, amountPaise: 150_00, billNumber: 'K-9' })
  await one.counter.goodsReceipt.receive(came)
  hear(other, one.file)
  other.clock.advance(60_000)
  for (const { counter, newId } of [other, one])
    await counter.goodsReceipt.reverse({ id: newId(), receiptId: came.id, reason: 'typed twice' })
  const log = anyOrder([logOf(one), logOf(other)], n => n - 1)
  const ledger = ledgerThatHeard(log, ['goods_receipt.reversed'])
  expect(ledger.rows.asides.notUnderstoodCount()).toBe(2)
  update(ledger)
  hear(one, other.file)
  expect(withoutLate(rowsById(dumpDatabase(ledger.db)))).toEqual(withoutLate(rowsById(one.dump())))
  expect(breachesOf(ledger)).toEqual([])
  ledger.close()
})

/** Only a file that was behind says when it caught up. */
function withoutLate({ entry_late, ...rows }: Record<string, string[]>): Record<string, string[]> {
  return rows
}
