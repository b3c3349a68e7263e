// A shop as its cashier meets it: the browser door in a process of its own, Chromium in front of it, keys and scans.
// One browser for all journeys, a new folder and window for each; errors of the page or the core fail the test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, expect, inject, onTestFinished } from 'vitest'
import { listenToMarket } from '../../src/main/market/market-news.ts'
import { listenBySocket } from '../../src/main/sync/socket-pokes.ts'
import type { Clock } from '../../src/shared/kernel/calendar.ts'
import { shopFields } from './goods.ts'
import { fillFolder, openDoorHere, readScreens } from './open-door-here.ts'
import { quickTimer } from './open-test-core.ts'
import type { Counter } from './open-test-shop.ts'
import { type Door, startDoor } from './program/start-door.ts'
import type { NetworkLine } from './sync/network-line.ts'

export interface JourneyOptions {
  /** Puts goods and people into the shop before its door opens. `null`: a shop at its very first start. */
  readonly fill?: ((counter: Counter) => Promise<unknown>) | null
  /** How many days ago that was. */
  readonly filledDaysAgo?: number
  readonly size?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  /** The door as a program of its own, which `powerCut` and `coreGone` can kill. */
  readonly isProgram?: boolean
  /** Through what it speaks to its shop's server, as bad as a journey wants it. */
  readonly line?: NetworkLine
  /** By which the core and the window go, for journeys of weeks by themselves; of the window `page.clock` is turned. */
  readonly clock?: Clock
  /** It hears of the marketplace. */
  readonly hearsMarket?: true
  /** It hears of news of its shop by itself. */
  readonly hears?: true
}

export interface Journey {
  readonly page: Page
  /** The shop's file. */
  readonly file: string
  /** Keys as a person types them. */
  type(text: string): Promise<void>
  press(...keys: string[]): Promise<void>
  /** Keys as a scanner types them: all at once, Enter at the end, a moment after whatever was typed or scanned before. */
  scan(code: string): Promise<void>
  /** Waits until this text is on the page. */
  sees(text: string | RegExp): Promise<void>
  /**
   * The power goes: the core is killed, something may happen to the folder, a new core opens it and this page goes there.
   */
  powerCut(whileDown?: (folder: string) => void): Promise<void>
  /** The core is killed and stays away. */
  coreGone(): Promise<void>
}

const dayMs = 24 * 60 * 60 * 1000
/** Nobody scans within this time after a key. */
const handsOffS = 0.08

/** Call once at the top of a file; give what it returns to each journey. */
export function shareBrowser(): () => Promise<Browser> {
  const shared: { browser: Promise<Browser> | undefined } = { browser: undefined }
  afterAll(async () => (await shared.browser)?.close())
  return () => {
    shared.browser ??= chromium.connect(inject('browserUrl'))
    return shared.browser
  }
}

export async function openJourney(browser: () => Promise<Browser>, options: JourneyOptions = {}): Promise<Journey> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-journey-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  if (options.fill !== null) await fillShop(folder, options)
  const isProgram = options.isProgram === true
  const now: { door: Door } = {
    door: isProgram ? await startDoor(folder) : await openDoorHere(folder, readScreens(), networkOf(options)),
  }
  const context = await (await browser()).newContext({
    viewport: options.size ?? { width: 1280, height: 720 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (options.clock !== undefined) await page.clock.setFixedTime(options.clock.nowMs())
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  onTestFinished(async () => {
    await context.close()
    await now.door.stop()
    expect({ errors, bugs: now.door.said().match(/bug-\d+: .*/g) ?? [] }).toEqual({ errors: [], bugs: [] })
  })
  await page.goto(now.door.address)
  const devTools = await context.newCDPSession(page)
  return {
    ...keysOf(page, devTools),
    page,
    file: join(folder, 'shop.galla'),
    coreGone: () => now.door.kill(),
    async powerCut(whileDown) {
      await now.door.kill()
      whileDown?.(folder)
      now.door = await startDoor(folder)
      await page.goto(now.door.address)
    },
  }
}

/** What is not said stays as a test's core has it. */
function networkOf({ clock, hears, hearsMarket, line }: JourneyOptions) {
  return {
    ...(clock === undefined ? {} : { clock }),
    fetch: line?.fetch,
    ...(hears === true ? { listen: listenBySocket } : {}),
    ...(hearsMarket === true ? { listenToMarket, startTimer: quickTimer } : {}),
  }
}

function keysOf(page: Page, devTools: CDPSession): Pick<Journey, 'type' | 'press' | 'scan' | 'sees'> {
  const last = { endS: 0 }
  return {
    async type(text) {
      await focusIsInDialog(page)
      await page.keyboard.type(text, { delay: 50 })
    },
    async press(...keys) {
      for (const key of keys) {
        await focusIsInDialog(page)
        await page.keyboard.press(key)
      }
    },
    async scan(code) {
      // Sent together and stamped, so that a busy machine does not make a slow typist of the scanner.
      const startS = Math.max(Date.now() / 1000, last.endS) + handsOffS
      last.endS = startS + code.length * 0.006
      const sent = [...code, 'Enter'].flatMap((key, index) => {
        const timestamp = startS + index * 0.006
        const text = key === 'Enter' ? '\r' : key
        return [
          devTools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, unmodifiedText: text, timestamp }),
          devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp: timestamp + 0.002 }),
        ]
      })
      await Promise.all(sent)
    },
    sees: text => page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 10_000 }),
  }
}

/** A person's keys come after an opened dialog has taken the focus; a dialog that takes none is not waited for long. */
async function focusIsInDialog(page: Page): Promise<void> {
  const isThere = () => {
    const dialog = document.querySelector('[aria-modal="true"]')
    return dialog === null || dialog.contains(document.activeElement)
  }
  await page.waitForFunction(isThere, undefined, { timeout: 800 }).catch(() => undefined)
}

async function fillShop(folder: string, { clock: today, fill, filledDaysAgo = 0 }: JourneyOptions): Promise<void> {
  const clock = { nowMs: () => (today?.nowMs() ?? Date.now()) - filledDaysAgo * dayMs }
  const setUp = async (counter: Counter) => {
    await counter.shop.setUp({
      fields: shopFields(),
      branch: { id: v7(), name: 'Main' },
      counter: { id: v7(), code: 'A1' },
      cashierName: 'Asha',
    })
    await fill?.(counter)
  }
  await fillFolder(folder, setUp, clock)
}
