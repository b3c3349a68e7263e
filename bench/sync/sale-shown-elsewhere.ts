// A sale at one counter, seen at another: from the cashier's Enter to the frame that shows the bill in the other's list, both
// in Chromium, each counter a program of its own, the hosted API on loopback a third. The floor is the same bytes sent
// through a bare socket.io server of its own, without a database, a ledger or a screen.

import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import type { InvoiceAnswer } from '../../src/shared/records/invoice.ts'
import { startDoor } from '../../test/support/program/start-door.ts'
import { type BenchRow, type Timing, times, timingOf } from '../bench-row.ts'
import { finishSale, scan } from '../pages/till-keys.ts'
import { nextFirstRow, watchFirstRow, watchLastEnter } from '../pages/watch-first-row.ts'
import { startApiBeside } from '../support/api-beside.ts'
import { productBarcode } from '../support/product-names.ts'
import { counterOf, isDrained, openSyncedCore, type SyncedCore } from '../support/synced-core.ts'

const size = { items: 1_000, invoices: 10_000 }
const warmUps = 10
const sales = 200
/** Sold in turns. */
const items = 20
const goalMs = 250
const mostTries = 5
const scanMs = 3000
/** A cashier between two customers, and long enough for a minute's round not to be what brings the bill. */
const betweenSalesMs = 150
const browserPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const browserArgs = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking', '--disable-sync']

export async function run(): Promise<BenchRow[]> {
  const api = startApiBeside()
  const [first, second] = [openSyncedCore(size), openSyncedCore()]
  try {
    const shop = await api.openShop(await counterOf(first))
    await joinBoth(first, second, shop)
    const bytes = await bytesOfBill(first)
    await Promise.all([first.rest(), second.rest()])
    const floor = timingOf(await broadcastTimes(bytes))
    return [rowOf(timingOf(await shownTimes(first.folder, second.folder)), floor, bytes)]
  } finally {
    await Promise.all([first.close(), second.close()])
    await api.stop()
  }
}

async function joinBoth(first: SyncedCore, second: SyncedCore, shop: Parameters<SyncedCore['join']>[0]): Promise<void> {
  await first.join(shop)
  await first.until(isDrained)
  await second.join(shop)
  await second.until(status => isDrained(status) && !status.isJoining)
}

async function bytesOfBill({ call }: SyncedCore): Promise<number> {
  const { rows } = await call<{ rows: { id: string }[] }>('invoice.find', { limit: 1 })
  const { invoice, payments } = await call<InvoiceAnswer>('invoice.get', { id: rows[0]?.id })
  return JSON.stringify({ invoice, payments }).length
}

function rowOf(ours: Timing, floor: Timing, bytes: number): BenchRow {
  return {
    work: 'sale at one counter, painted in the list of another, API on loopback',
    ours,
    floor: { name: `socket.io broadcast of ${bytes} bytes`, ...floor },
    peers: [],
    ratio: `p99 ${ours.p99.toFixed(0)} ms, p50 ${times(ours.p50, floor.p50)}`,
    goal: `p99 ≤ ${goalMs} ms`,
    isMet: ours.p99 <= goalMs,
  }
}

async function shownTimes(firstFolder: string, secondFolder: string): Promise<number[]> {
  const [selling, showing] = [await startDoor(firstFolder), await startDoor(secondFolder)]
  const executablePath = browserPaths.find(existsSync) ?? 'chromium'
  // A window of its own for each, so that neither is in the background of the other.
  const browsers = await Promise.all([0, 1].map(() => chromium.launch({ executablePath, args: browserArgs })))
  try {
    const [till, list] = await Promise.all([pageOf(browsers[0], selling.address), pageOf(browsers[1], showing.address)])
    return await sellAndWatch(till, list)
  } finally {
    await Promise.all(browsers.map(browser => browser.close()))
    await Promise.all([selling.stop(), showing.stop()])
  }
}

async function pageOf(browser: Browser | undefined, address: string): Promise<Page> {
  if (browser === undefined) throw new Error('there are two browsers')
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  await page.getByRole('combobox').waitFor()
  return page
}

async function sellAndWatch(till: Page, list: Page): Promise<number[]> {
  await till.evaluate(watchLastEnter)
  const keys = await till.context().newCDPSession(till)
  await list.keyboard.press('Alt+2')
  await list.getByRole('gridcell').first().waitFor()
  await list.evaluate(watchFirstRow)
  const durations: number[] = []
  for (let index = 0; index < warmUps + sales; index += 1) {
    await till.waitForTimeout(betweenSalesMs)
    const sold = sellOne(till, keys, productBarcode(index % items))
    const [shownMs, enteredMs] = await Promise.all([list.evaluate(nextFirstRow), sold])
    if (index >= warmUps) durations.push(shownMs - enteredMs)
  }
  return durations
}

/** Resolves to when the cashier pressed the last key of it. */
async function sellOne(till: Page, keys: CDPSession, barcode: string): Promise<number> {
  await ringUp(till, keys, barcode)
  await finishSale(till)
  return till.evaluate(() => globalThis.lastEnterMs)
}

/** On a busy machine the keys of a scan may come as slowly as a person's, and are taken for a search. */
async function ringUp(till: Page, keys: CDPSession, barcode: string): Promise<void> {
  const hasTotal = () => document.querySelector('output')?.textContent?.match(/[1-9]/) != null
  for (let tries = 0; tries < mostTries; tries += 1) {
    await scan(keys, barcode)
    const isThere = till.waitForFunction(hasTotal, undefined, { timeout: scanMs })
    if (
      await isThere.then(
        () => true,
        () => false,
      )
    )
      return
    await till.keyboard.press('Escape')
  }
  throw new Error(`nothing was rung up for ${barcode}`)
}

async function broadcastTimes(bytes: number): Promise<number[]> {
  const http = createServer()
  const server = new Server(http)
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const connect = () => io(address, { transports: ['websocket'], forceNew: true })
  const [sender, hearer] = [connect(), connect()]
  server.on('connection', socket => socket.on('sale', (body: string) => socket.broadcast.emit('sale', body)))
  await Promise.all([sender, hearer].map(socket => new Promise<void>(resolve => socket.on('connect', resolve))))
  const body = 'x'.repeat(bytes)
  const durations: number[] = []
  for (let index = 0; index < sales; index += 1) {
    const heard = new Promise<void>(resolve => hearer.once('sale', () => resolve()))
    const startedMs = performance.now()
    sender.emit('sale', body)
    await heard
    durations.push(performance.now() - startedMs)
  }
  for (const socket of [sender, hearer]) socket.close()
  await server.close()
  return durations
}
