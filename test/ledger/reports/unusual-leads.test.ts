// What a manager allowed leads to the paper it was used for; numbers that are never given out lead to the paper beside them.
import { expect, test } from 'vitest'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import type { Permission } from '../../../src/shared/records/person.ts'
import { soap } from '../../support/goods.ts'
import { openTestShop, type TestShop } from '../../support/open-test-shop.ts'
import { addPeople, pins } from '../../support/people.ts'
import { takeBack } from '../../support/returns.ts'
import { reportHere, rowsOf } from '../../support/trade/report-here.ts'

function behind(shop: TestShop, kind: string) {
  const report = reportHere(shop, { report: 'unusual', fromOn: '2026-11-20', toOn: '2026-11-20', behind: kind })
  return rowsOf(report).map((row, at) => ({ ...row, lead: report.rows[at]?.lead }))
}

async function openShop() {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  const { ids, signIn } = await addPeople(shop)
  const cashier = await signIn('cashier')
  const allow = (permission: Permission) =>
    cashier.person.approve({ permission, personId: ids.manager, pin: pins.manager, subject: 'Bill 1' })
  return { shop, invoice, cashier, allow }
}

test('a void that was allowed leads to its bill, a return to its credit note', async () => {
  const { shop, invoice, cashier, allow } = await openShop()
  const note = await takeBack(shop, invoice.id, { of: { 1: 1 } })
  await allow('take_return')
  await cashier.creditNote.issue(note)
  const { invoice: mistake } = await cashier.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await allow('void_invoice')
  await cashier.invoice.void({ id: shop.newId(), invoiceId: mistake.id, reason: 'typed twice' })
  expect(behind(shop, 'approval')).toMatchObject([
    {
      reference: mistake.number,
      party: 'Anil',
      by: 'Sunita',
      detail: 'Bill 1',
      lead: { to: 'invoices', id: mistake.id },
    },
    { reference: 'A1C/26-27/00001', party: 'Anil', by: 'Sunita', lead: { to: 'credit-notes', id: note.id } },
  ])
})

test('a price that was allowed leads to the bill', async () => {
  const { shop, cashier, allow } = await openShop()
  await allow('override_price')
  const { invoice } = await cashier.invoice.issue(shop.sale({ of: { soap: { quantity: 1, pricePaise: 30_00 } } }))
  expect(behind(shop, 'approval')).toMatchObject([
    { reference: invoice.number, lead: { to: 'invoices', id: invoice.id } },
  ])
})

test('goods that were allowed to be written off lead to their item', async () => {
  const { shop, cashier, allow } = await openShop()
  await allow('move_stock')
  const lines = [{ itemId: shop.ids.soap, quantityThousandths: 1_000 }]
  await cashier.stock.writeOff({ id: shop.newId(), lines, reason: 'damaged', note: '' })
  expect(behind(shop, 'approval')).toMatchObject([{ lead: { to: 'items', id: shop.ids.soap } }])
})

test('what was allowed and not used within two minutes leads nowhere', async () => {
  const { shop, cashier, allow } = await openShop()
  await allow('void_invoice')
  shop.clock.advance(121_000)
  await cashier.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(behind(shop, 'approval')).toMatchObject([{ reference: '', lead: null }])
})

test('skipped numbers lead to the bill before them and say between which they lie', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  skip(shop, 2, 4)
  expect(behind(shop, 'skipped')).toMatchObject([
    { reference: 'A1/26-27/00002', count: 3, detail: 'A1/26-27/00001 …', lead: { to: 'invoices', id: invoice.id } },
  ])
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(behind(shop, 'skipped')).toMatchObject([{ detail: 'A1/26-27/00001 … A1/26-27/00005' }])
})

/** As a restore says that papers may be lost. */
function skip({ clock, file, newId }: TestShop, fromSerial: number, toSerial: number): void {
  const ledger = joinLedger(file)
  try {
    const { id } = present(ledger.rows.shops.thisCounter(), 'counter')
    const ranges = [{ series: 'A1', financialYear: '26-27', fromSerial, toSerial }]
    const body = { ranges, keptNumber: 1, lostNumber: null }
    transact(ledger, tx =>
      tx.post(
        { counterNo: 1, counterId: id, by: 'Asha' },
        { id: newId(), kind: 'numbers.skipped', body },
        clock.nowMs(),
      ),
    )
  } finally {
    ledger.close()
  }
}
