// A counter on its own, to be watched or tripped by strace: opens a ledger, sells, and says each sale only after the call
// returned. A sale that is refused is said too, and made again with the same id, as a cashier would.
// Usage: node out/test-programs/selling-program.js FOLDER SALES [full|normal]
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { checkpoint } from '../../../src/main/ledger/checkpoint.ts'
import { type Ledger, openLedger } from '../../../src/main/ledger/open-ledger.ts'
import { saveCustomer } from '../../../src/main/operations/customer/save-customer.ts'
import type { Deps } from '../../../src/main/operations/deps.ts'
import { issueInvoice } from '../../../src/main/operations/invoice/issue-invoice.ts'
import { saveItem } from '../../../src/main/operations/item/save-item.ts'
import { setUpShop } from '../../../src/main/operations/shop/set-up-shop.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { createTestClock } from '../test-clock.ts'
import { migrationsFolder } from '../test-folders.ts'
import { buyer, firstRun, goodsForSale, numberedSale, openingStockThousandths } from './numbered-sales.ts'

const [folder = '', sales = '0', durability = 'full'] = process.argv.slice(2)
const triesPerStep = 60
const clock = createTestClock()

const ledger = untilTaken('open', () =>
  openLedger({ file: join(folder, 'shop.galla'), backupFolder: join(folder, 'backups'), migrationsFolder, clock }),
)
if (durability !== 'full') ledger.db.pragma(`synchronous = ${durability}`)
// What selling needs of the core, and nothing else of it.
const deps = { ledger, clock, newId: () => crypto.randomUUID() } as Partial<Deps> as Deps
if (ledger.rows.shops.shop() === undefined) untilTaken('setUp', () => setUpShop(deps, firstRun))
for (const { id, fields } of goodsForSale) {
  if (ledger.rows.items.get(id) === undefined)
    untilTaken('item', () => saveItem(deps, { id, fields, openingStockThousandths }))
}
untilTaken('customer', () => saveCustomer(deps, buyer))
for (let number = 1; number <= Number(sales); number += 1) {
  const { invoice } = untilTaken(String(number), () => issueInvoice(deps, numberedSale(number)))
  say(`sold ${number} ${invoice.number}`)
  if (number % 16 === 0) checkpointIfPossible(ledger)
}

function untilTaken<T>(what: string, act: () => T): T {
  for (let tries = 1; tries < triesPerStep; tries += 1) {
    try {
      return act()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(`refused ${what} ${error.code}`)
    }
  }
  return act()
}

/** In the counter a thread does this, and what it meets is logged; the next round tries again. */
function checkpointIfPossible({ db }: Ledger): void {
  try {
    checkpoint(db)
  } catch (error) {
    say(`checkpoint ${String(error)}`)
  }
}

function say(text: string): void {
  writeSync(1, `${text}\n`)
}
