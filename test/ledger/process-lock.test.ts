// One counter per file. The lock is the system's, so no crash can leave it behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { openTestShop } from '../support/open-test-shop.ts'
import { testProgram } from '../support/program/built-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a second counter on the same file is refused until the first is gone, even when it was killed', async () => {
  const folder = temporaryFolder()
  const first = await startCounter(folder)
  const shop = await openTestShop({ folder, isSetUp: false })
  expect(await shop.counter.ledger.status({})).toMatchObject({ state: 'refused', code: 'ledger_in_use' })
  await expect(shop.counter.cart.find({})).toBeRefused('ledger_in_use')
  await expect(shop.counter.ledger.reopen({})).resolves.toMatchObject({ state: 'refused', code: 'ledger_in_use' })

  first.kill('SIGKILL')
  await once(first, 'exit')
  expect(await shop.counter.ledger.reopen({})).toMatchObject({ state: 'open', code: null })
  expect((await shop.counter.shop.get({})).isSetUp).toBe(true)
})

test('a file that another counter has open cannot be restored away from under it', async () => {
  const folder = temporaryFolder()
  const first = await startCounter(folder)
  const shop = await openTestShop({ folder, isSetUp: false })
  const backup = await backUpBy(first)
  await expect(shop.counter.ledger.restore({ name: backup })).toBeRefused('ledger_in_use')
})

async function startCounter(folder: string): Promise<ChildProcess & { lines: AsyncIterator<string> }> {
  const program = testProgram('counter-program')
  const counter = spawn(process.execPath, [program, folder, '1', 'backUp'], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void counter.kill('SIGKILL'))
  const lines = createInterface({ input: counter.stdout })[Symbol.asyncIterator]()
  expect((await lines.next()).value).toBe('open 0')
  return Object.assign(counter, { lines })
}

/** The counter takes a backup first when it is asked to, and says its name. */
async function backUpBy(counter: { lines: AsyncIterator<string> }): Promise<string> {
  const [word, name] = String((await counter.lines.next()).value).split(' ')
  expect(word).toBe('backup')
  return String(name)
}
