// The counter is killed, again and again, at any moment. What it had acknowledged is there, exactly once; what it had not
// is asked for again with the same id and is there exactly once too.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import type { Cart } from '../../src/shared/records/cart.ts'
import {
  goodsForSale,
  idOfSale,
  numberedCart,
  numberedSale,
  openingStockThousandths,
} from '../support/faults/numbered-sales.ts'
import { dumpLedger, verifyFile } from '../support/ledger/dump-ledger.ts'
import { testProgram } from '../support/program/built-program.ts'
import { createRandom, type Random } from '../support/random.ts'

const salesWanted = 1_000

interface Heard {
  readonly numberBySale: Map<number, string>
  lastBegun: number
  lastCart: { sale: number; revision: number }
  /** Bugs the counter logged, and sales that came back under another number. */
  readonly wrong: string[]
}

test('a thousand sales survive being killed at any moment, each exactly once', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galla-kill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const random = createRandom()
  const heard: Heard = { numberBySale: new Map(), lastBegun: 1, lastCart: { sale: 0, revision: 0 }, wrong: [] }
  while (heard.numberBySale.size < salesWanted) await sellUntilKilled(folder, heard, random)
  expect(heard.wrong).toEqual([])

  const file = join(folder, 'shop.galla')
  expect(verifyFile(file).checks.filter(check => !check.isGood)).toEqual([])
  const found = invoicesIn(file)
  // The sale under way at the last kill may have been posted; no other may be there.
  const acknowledged = new Map([...heard.numberBySale].map(([sale, number]) => [idOfSale(sale), number]))
  const underWay = idOfSale(heard.lastBegun)
  const numbers = found.filter(({ id }) => id !== underWay).map(({ id, number }) => [id, number])
  expect(numbers).toEqual([...acknowledged].filter(([id]) => id !== underWay))
  expect(found.map(({ serial }) => serial)).toEqual(found.map((_, index) => index + 1))
  expect(stockIn(file)).toEqual(stockAfter(found.length))
  expect(cartsThatMayBe(heard)).toContainEqual(cartsIn(file))
})

async function sellUntilKilled(folder: string, heard: Heard, random: Random): Promise<void> {
  const program = testProgram('counter-program')
  const counter = spawn(process.execPath, [program, folder, String(heard.lastBegun)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const killAtStep = 1 + random.below(360)
  const state = { steps: 0 }
  for await (const line of createInterface({ input: counter.stdout })) {
    hear(line, heard)
    state.steps += 1
    if (state.steps === killAtStep) killSoon(counter, random.below(60))
  }
  if (counter.signalCode === null) await once(counter, 'exit')
  expect(counter.signalCode).toBe('SIGKILL')
}

/** Some turns of this process later, so that the kill meets the counter in the middle of something. */
function killSoon(counter: ChildProcess, turns: number): void {
  if (turns === 0) counter.kill('SIGKILL')
  else setImmediate(() => killSoon(counter, turns - 1))
}

function hear(line: string, heard: Heard): void {
  const [word, given, said = ''] = line.split(' ')
  const sale = Number(given)
  if (word === 'began') heard.lastBegun = sale
  else if (word === 'cart') heard.lastCart = { sale, revision: Number(said) }
  else if (word === 'sold' && (heard.numberBySale.get(sale) ?? said) === said) heard.numberBySale.set(sale, said)
  else if (word !== 'open') heard.wrong.push(line)
}

function invoicesIn(file: string): { id: string; number: string; serial: number }[] {
  const { entry = [], invoice = [] } = dumpLedger(file)
  const bodies = new Map(entry.map(row => [row.seq, JSON.parse(String(row.body))]))
  return invoice.map(row => {
    const issued = bodies.get(row.seq).invoice
    return { id: issued.id, number: issued.number, serial: Number(row.serial) }
  })
}

function stockIn(file: string): Record<string, unknown> {
  const { item = [], item_figures = [] } = dumpLedger(file)
  const onHand = new Map(item_figures.map(row => [row.item_no, row.on_hand_thousandths]))
  return Object.fromEntries(item.map(row => [row.name, onHand.get(row.item_no)]))
}

function stockAfter(sales: number): Record<string, unknown> {
  const lines = Array.from({ length: sales }, (_, index) => numberedSale(index + 1).lines).flat()
  const left = goodsForSale.map(({ id, fields }) => {
    const sold = lines.filter(line => line.itemId === id).reduce((sum, line) => sum + line.quantityThousandths, 0)
    return [fields.name, openingStockThousandths - sold]
  })
  return Object.fromEntries(left)
}

type OpenCart = Pick<Cart, 'revision' | 'cursor' | 'lines'>

function cartsIn(file: string): OpenCart[] {
  return (dumpLedger(file).cart ?? []).map(row => {
    const { revision, cursor, lines } = JSON.parse(String(row.body)) as Cart
    return { revision, cursor, lines }
  })
}

/** The cart as last acknowledged, or as it was being saved. */
function cartsThatMayBe({ lastCart, lastBegun }: Heard): OpenCart[][] {
  const at = (sale: number, revision: number): OpenCart[] => {
    const { cursor, lines } = numberedCart(sale, revision)
    return [{ revision, cursor, lines }]
  }
  return [at(lastCart.sale, lastCart.revision), at(lastBegun, lastCart.revision + 1)]
}
