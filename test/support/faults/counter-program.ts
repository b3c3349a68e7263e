// A whole counter on its own, to be killed: opens the core, makes the sales it is asked for, and says each step on its
// standard output only after the call returned. It backs up and checkpoints meanwhile, so that a kill meets those too.
// Usage: node out/test-programs/counter-program.js FOLDER FIRST_SALE [backUp]
import { writeSync } from 'node:fs'
import { counterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../../src/shared/rpc/client.ts'
import { createWirePair } from '../../../src/shared/rpc/wire.ts'
import { openTestCore } from '../open-test-core.ts'
import { createTestClock } from '../test-clock.ts'
import { buyer, firstRun, goodsForSale, numberedCart, numberedSale, openingStockThousandths } from './numbered-sales.ts'

const [dataFolder = '', firstSale = '1', first] = process.argv.slice(2)
const pause = new Int32Array(new SharedArrayBuffer(4))
/** Returns when all of it is out; a pipe that is full for a moment is tried again. */
function say(text: string): void {
  let rest = Buffer.from(`${text}\n`)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(pause, 0, 0, 1)
    }
  }
}
const core = openTestCore({
  dataFolder,
  clock: createTestClock(),
  newId: () => crypto.randomUUID(),
  log: ({ path, error }) => say(`bug ${path} ${String(error)}`),
  roundsEveryMs: 50,
})
const [screenEnd, coreEnd] = createWirePair()
core.attach(coreEnd)
const counter = createClient({ contract: counterContract, wire: screenEnd })

if (!(await counter.shop.get({})).isSetUp) await counter.shop.setUp(firstRun)
const { rows } = await counter.item.find({ show: 'all' })
for (const { id, fields } of goodsForSale) {
  if (!rows.some(row => row.id === id)) await counter.item.save({ id, fields, openingStockThousandths })
}
await counter.customer.save(buyer)
const cart = (await counter.cart.find({})).find(({ id }) => id === numberedCart(0, 0).id)
const kept = { revision: cart?.revision ?? 0 }
say(`open ${kept.revision}`)
if (first === 'backUp') say(`backup ${(await counter.ledger.backUp({})).name}`)
for (let number = Number(firstSale); ; number += 1) {
  // Lets the threads in: the calls alone would never leave the promises.
  await new Promise(resolve => setImmediate(resolve))
  say(`began ${number}`)
  const { invoice } = await counter.invoice.issue(numberedSale(number))
  say(`sold ${number} ${invoice.number}`)
  kept.revision = (await counter.cart.save(numberedCart(number, kept.revision))).revision
  say(`cart ${number} ${kept.revision}`)
}
