// The marketplace as an investor sees it, with ten thousand on offer and fifty changes a second: Chromium before a program of
// its own, beside the API of a market that moves.

import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type BenchRow, times, timingOf } from '../bench-row.ts'
import { press } from '../pages/till-keys.ts'
import { type PageTask, traceTasks } from '../pages/trace-tasks.ts'
import { paintOneChange, watchPaints } from '../pages/watch-paints.ts'
import { startBenchServer } from '../support/bench-api.ts'
import { createRandom } from '../support/random.ts'
import type { LongTurn } from '../support/turns-of-program.ts'
import { launchBrowser, openInvestorWindow } from './investor-window.ts'
import { type MovingMarket, openMovingMarket } from './moving-market.ts'

const count = 10_000
const few = 10
const perSecond = 50
const openings = 12
const wheelTurns = 200
const wheelEveryMs = 25
const words = 40
const lettersEach = 4
/** A fast typist. */
const betweenKeysMs = 70
const lostAfterMs = 15_000
const pointedMs = 6_000
const goals = { openedMs: 1_000, taskMs: 50, letterMs: 50, heldMs: 16 }
const middle = { x: 600, y: 420 }
const outside = { x: 2, y: 2 }

export async function run(): Promise<BenchRow[]> {
  const server = await startBenchServer()
  const browser = await launchBrowser()
  try {
    const [small, large] = [await server.openEmpty(), await server.openEmpty()]
    const [resting, moving] = [await openMovingMarket(small, few), await openMovingMarket(large, count)]
    const windows = [await openInvestorWindow(browser, small), await openInvestorWindow(browser, large)] as const
    const [, { firstMs, page }] = windows
    const beganMs = Date.now()
    const rows = [
      await opening([windows[0].page, page], firstMs),
      await scrolling(page, moving),
      await typing(page, moving),
      await pointing(page, moving),
    ]
    await windows[0].close()
    const turns = await windows[1].close()
    for (const each of [resting, moving, small, large]) await each.close()
    return [...rows, heldRow(turns.filter(({ atMs }) => atMs > beganMs))]
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** In turns, so that whatever else the machine does falls on both. */
async function opening(pages: readonly [Page, Page], firstMs: number): Promise<BenchRow> {
  const figures: [number[], number[]] = [[], []]
  for (let n = 0; n < openings; n += 1)
    for (const [which, page] of pages.entries()) {
      await page.reload()
      figures[which]?.push(await page.evaluate(() => globalThis.market.painted))
    }
  const [floor, ours] = [timingOf(figures[0]), timingOf(figures[1])]
  return {
    ...{ work: 'marketplace, 10,000 on offer: window opened to rows painted', ours, peers: [] },
    floor: { name: 'the same with ten on offer', ...floor },
    ratio: `${times(ours.p50, floor.p50)}; a machine that has none of them yet: ${(firstMs / 1000).toFixed(1)} s`,
    goal: `p99 ≤ ${goals.openedMs} ms`,
    isMet: ours.p99 <= goals.openedMs,
  }
}

/** By wheel and by keys, up and down. */
async function scrolling(page: Page, moving: MovingMarket): Promise<BenchRow> {
  await begin(page)
  await wait(2_000)
  const { frames: floor } = await begin(page)
  const moves = moving.move(perSecond)
  await page.mouse.move(middle.x, middle.y)
  const traced = await traceTasks(page)
  for (let n = 0; n < wheelTurns; n += 1) {
    await page.mouse.wheel(0, n % 20 === 19 ? -4_000 : 900)
    await wait(wheelEveryMs)
  }
  for (const key of ['Control+End', 'PageUp', 'PageUp', 'Control+Home', 'PageDown', 'PageDown', 'Control+Home']) {
    await page.keyboard.press(key)
    await wait(betweenKeysMs)
  }
  const { frames } = await begin(page)
  const tasks = await traced.stop()
  await moves.stop()
  const [ours, still] = [timingOf(frames), timingOf(floor)]
  return {
    ...{ work: 'scrolling through them, 50 changes a second: from frame to frame', ours, peers: [] },
    floor: { name: 'of the page at rest', ...still },
    ratio: saidOf(tasks),
    goal: `no task above ${goals.taskMs} ms of work`,
    isMet: tasks.every(({ workedMs }) => workedMs <= goals.taskMs),
  }
}

async function typing(page: Page, moving: MovingMarket): Promise<BenchRow> {
  await page.mouse.move(outside.x, outside.y)
  await page.keyboard.press('Escape')
  await page.evaluate(watchPaints)
  const floor: number[] = []
  for (let n = 0; n < 100; n += 1) floor.push(await page.evaluate(paintOneChange))
  const keys = await page.context().newCDPSession(page)
  const random = createRandom(59)
  const letters: number[] = []
  let lost = 0
  const traced = await traceTasks(page)
  const moves = moving.move(perSecond)
  for (let index = 0; index < words; index += 1) {
    const word = String(Math.floor(10 ** lettersEach * (0.1 + 0.9 * random())))
    for (const letter of word) {
      await wait(betweenKeysMs)
      await page.evaluate(() => globalThis.paints.begin('rows'))
      await press(keys, letter)
      const painted = await Promise.race([page.evaluate(() => globalThis.paints.painted), wait(lostAfterMs)])
      if (painted === undefined) lost += 1
      else letters.push(painted)
    }
    if ((await textIn(page)) !== word) lost += 1
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelector('input')?.value === '')
  }
  const changes = await moves.stop()
  const tasks = await traced.stop()
  const [ours, changed] = [timingOf(letters), timingOf(floor)]
  return {
    ...{ work: 'letter typed to listings painted, 50 changes a second', ours, peers: [] },
    floor: { name: 'one changed word painted', ...changed },
    ratio: `${times(ours.p50, changed.p50)}, ${lost} lost, ${changes.toFixed(0)} changes/s; ${saidOf(tasks)}`,
    goal: `p99 ≤ ${goals.letterMs} ms, none lost`,
    isMet: ours.p99 <= goals.letterMs && lost === 0,
  }
}

/** While the pointer rests on a row, that row stays there. */
async function pointing(page: Page, moving: MovingMarket): Promise<BenchRow> {
  await page.mouse.move(middle.x, middle.y)
  await page.evaluate(({ x, y }) => globalThis.market.point(x, y), middle)
  await begin(page)
  const moves = moving.move(perSecond)
  await wait(pointedMs)
  const changes = await moves.stop()
  const { frames } = await begin(page)
  const { jumps, row } = await page.evaluate(() => ({ jumps: market.jumps, row: market.pointed }))
  if (row === '') throw new Error('a row is under the pointer')
  return {
    ...{ work: 'a row under the pointer, 50 changes a second: from frame to frame', ours: timingOf(frames), peers: [] },
    ratio: `another row stood there in ${jumps} of ${frames.length} frames; ${changes.toFixed(0)} changes/s`,
    goal: 'none',
    isMet: jumps === 0,
  }
}

function saidOf(tasks: readonly PageTask[]): string {
  const most = (all: readonly number[]) => Math.max(0, ...all).toFixed(0)
  const [took, worked] = [tasks.map(({ tookMs }) => tookMs), tasks.map(({ workedMs }) => workedMs)]
  return `longest task: ${most(worked)} ms of work, ${most(took)} ms by the clock`
}

function heldRow(turns: readonly LongTurn[]): BenchRow {
  const ours = timingOf(turns.map(({ tookMs }) => tookMs))
  const longest = Math.max(0, ...turns.map(({ workedMs }) => workedMs))
  const over = turns.filter(({ workedMs }) => workedMs > goals.heldMs)
  return {
    ...{ work: 'the program meanwhile: turns of its event loop above 4 ms', ours, peers: [] },
    ratio: `it worked for up to ${longest.toFixed(1)} ms; ${over.length} times above ${goals.heldMs} ms`,
    goal: `≤ ${goals.heldMs} ms of work`,
    isMet: over.length === 0,
  }
}

/** What was noted since the last time. */
function begin(page: Page): Promise<{ frames: number[] }> {
  return page.evaluate(() => globalThis.market.begin())
}

const textIn = (page: Page) => page.evaluate(() => document.querySelector('input')?.value)
