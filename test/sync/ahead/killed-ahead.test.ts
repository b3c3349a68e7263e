// A real process that sells ahead of the shop's books, killed with SIGKILL between any two steps, again and again. Every bill
// that it acknowledged is in the shop's books once, under the number that was printed; no number is given twice or left out.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { testProgram } from '../../support/program/built-program.ts'
import { createRandom } from '../../support/random.ts'
import { openLongShop, soapPaise } from '../../support/sync/long-shop.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

type Long = Awaited<ReturnType<typeof openLongShop>>

/** Says which bills were acknowledged, and whether it was killed. */
async function sellUntilKilled({ first, shop }: Long, folder: string, step: number) {
  const program = testProgram('ahead-program')
  const given = [folder, shop.address, await shop.newCode(), String(step), first.ids.soap, String(soapPaise)]
  const counter = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const sold: { id: string; number: string }[] = []
  for await (const line of createInterface({ input: counter.stdout })) {
    expect(line).not.toMatch(/^bug/)
    const [, id = '', number = ''] = line.split(' ')
    sold.push({ id, number })
  }
  if (counter.signalCode === null && counter.exitCode === null) await once(counter, 'exit')
  return { sold, wasKilled: counter.signalCode === 'SIGKILL' }
}

async function expectInBooks({ first, shop }: Long, sold: readonly { id: string; number: string }[]) {
  await shop.exchange(first)
  for (const { id, number } of sold) expect((await first.counter.invoice.get({ id })).invoice.number).toBe(number)
  const { rows } = await first.counter.invoice.find({ limit: 500 })
  const own = rows.map(({ number }) => number).filter(number => !number.startsWith('A1'))
  expect(own.sort()).toEqual(own.map((_, at) => `${own[0]?.slice(0, -5)}${String(at + 1).padStart(5, '0')}`))
  expect(own.length).toBeGreaterThanOrEqual(sold.length)
  expect(first.verify()).toMatchObject({ isWhole: true })
}

test('killed at any step it goes on, and each bill is in the shop’s books once', { timeout: 240_000 }, async () => {
  const random = createRandom()
  const long = await openLongShop()
  const folder = temporaryFolder()
  const sold: { id: string; number: string }[] = []
  for (let step = 3 + random.below(6); ; step += 2 + random.below(6)) {
    const run = await sellUntilKilled(long, folder, step)
    sold.push(...run.sold)
    if (!run.wasKilled) break
  }
  await expectInBooks(long, sold)
})
