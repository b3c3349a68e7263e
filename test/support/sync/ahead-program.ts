// A machine without books that joins a shop of years and sells ahead of its log, and is killed at one of the steps on the
// way: before and after each request, and each time a file is flushed, renamed or taken away.
// Usage: node out/test-programs/ahead-program.js FOLDER ADDRESS CODE STEP ITEM PRICE. Says each bill that was acknowledged;
// ends by itself where there are fewer steps.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { counterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../../src/shared/rpc/client.ts'
import { createWirePair } from '../../../src/shared/rpc/wire.ts'

const [dataFolder = '', address = '', code = '', atStep = '', itemId = '', price = ''] = process.argv.slice(2)
const say = (text: string): void => void fs.writeSync(1, `${text}\n`)
const now = { steps: 0 }
const step = (): void => {
  now.steps += 1
  if (now.steps === Number(atStep)) process.kill(process.pid, 'SIGKILL')
}
for (const name of ['fsyncSync', 'fdatasyncSync', 'renameSync', 'rmSync', 'unlinkSync'] as const) {
  const real = fs[name] as (...given: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      step()
      return real(...given)
    },
  })
}
syncBuiltinESMExports()

// After the steps are counted.
const { openTestCore } = await import('../open-test-core.ts')
const selling = Promise.withResolvers<void>()
const core = openTestCore({
  dataFolder,
  clock: { nowMs: () => Date.now() },
  newId: () => crypto.randomUUID(),
  log: ({ path, error }) => say(`bug ${path} ${String(error)}`),
  async fetch(input, init) {
    const { pathname } = new URL(String(input))
    // What is sold ahead is sold before the log comes.
    if (pathname.endsWith('/volume') || pathname.endsWith('/pull')) await selling.promise
    step()
    const answer = await fetch(input, init)
    step()
    return answer
  },
})
const [screenEnd, coreEnd] = createWirePair()
core.attach(coreEnd)
const counter = createClient({ contract: counterContract, wire: screenEnd, timeoutMs: -1 })
const status = () => counter.sync.status({})
const sellOne = async (): Promise<void> => {
  const id = crypto.randomUUID()
  const item = await counter.item.get({ id: itemId })
  const { code: itemCode, mrpPaise, name, priceMode, unit } = item
  const line = { itemId, code: itemCode, name, unit, priceMode, mrpPaise, unitPricePaise: Number(price) }
  const { invoice } = await counter.invoice.issue({
    id,
    customerId: null,
    deliveryStateCode: null,
    lines: [{ ...line, quantityThousandths: 1000, discount: null, note: '' }],
    billDiscount: null,
    note: '',
    tenders: [
      { id: crypto.randomUUID(), tender: 'cash', amountPaise: Number(price), givenPaise: Number(price), note: '' },
    ],
    onCredit: false,
    expectedTotalPaise: Number(price),
  } as never)
  say(`sold ${invoice.id} ${invoice.number}`)
}

// Killed before its token was kept it joins as another one.
if ((await status()).state === 'signedOut') {
  const by = { address, by: { code }, counterName: 'Counter', cashierName: 'Asha' }
  await counter.sync.enrol(by)
}
while (!(await counter.shop.get({})).isSetUp) await new Promise(setImmediate)
for (let time = 0; time < 3; time += 1) await sellOne()
selling.resolve()
const isDone = async () => {
  const { ahead, state, waiting } = await status()
  return ahead === null && state === 'live' && waiting.count === 0
}
// While the files change places, the file is closed.
while (!(await isDone().catch(() => false))) await new Promise(setImmediate)
await sellOne()
while (!(await isDone())) await new Promise(setImmediate)
process.exit(0)
