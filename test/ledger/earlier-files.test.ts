// Files made by earlier versions, kept as they were written: each opens, is brought up to date, verifies whole (which
// replays every entry and compares the rows), and goes on selling.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { present } from '../../src/shared/kernel/assert.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { projectFolder } from '../support/test-folders.ts'

const folder = join(projectFolder, 'test/fixtures/ledgers')

/** What each shop looked like to the version that wrote it. */
const pictures: Record<string, unknown> = {
  '1-first.galla.gz': {
    bills: [
      ['A1/26-27/00004', 'unpaid', 10_800],
      ['A1/26-27/00003', 'paid', 0],
      ['A1/26-27/00002', 'partial', 65_000],
      ['A1/26-27/00001', 'paid', 0],
    ],
    onHand: { SOAP: 30_000, RICE: 23_750, TEA: -6_000 },
    duePaise: { 'Ravi Kumar': 65_000, 'Bengaluru Stores': 10_800, 'Pune Traders': 0 },
  },
}

for (const name of readdirSync(folder)) {
  test(`${name} opens, is whole, says what it said, and sells on`, async () => {
    const data = temporaryFolder()
    writeFileSync(join(data, 'shop.galla'), gunzipSync(readFileSync(join(folder, name))))
    const shop = await openTestShop({ folder: data, isSetUp: false, at: '2026-11-25T06:30:00.000Z', seed: 77 })
    expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
    expect(await pictureOf(shop.counter)).toEqual(pictures[name])

    const item = await itemIdOf(shop.counter, 'SOAP')
    const sale = { ...shop.sale({ of: {} }), expectedTotalPaise: 4_000 }
    const { invoice } = await shop.counter.invoice.issue({
      ...sale,
      lines: [
        {
          itemId: item,
          code: 'SOAP',
          name: soap().fields.name,
          unit: 'nos',
          unitPricePaise: 4_000,
          priceMode: 'inclusive',
          mrpPaise: null,
          quantityThousandths: 1_000,
          discount: null,
          note: '',
        },
      ],
      tenders: [{ id: shop.newId(), tender: 'cash', givenPaise: 4_000, note: '' }],
    })
    expect(invoice.number).toBe('A1/26-27/00005')
    expect(shop.verify().isWhole).toBe(true)
  })
}

type Counter = Awaited<ReturnType<typeof openTestShop>>['counter']

async function itemIdOf(counter: Counter, code: string): Promise<string> {
  const { rows } = await counter.item.find({ text: code })
  return present(rows[0], code).id
}

async function pictureOf(counter: Counter) {
  const [bills, items, customers] = await Promise.all([
    counter.invoice.find({}),
    counter.item.find({}),
    counter.customer.find({}),
  ])
  return {
    bills: bills.rows.map(bill => [bill.number, bill.state, bill.duePaise]),
    onHand: Object.fromEntries(items.rows.map(item => [item.code, item.onHandThousandths])),
    duePaise: Object.fromEntries(customers.rows.map(customer => [customer.name, customer.duePaise])),
  }
}
