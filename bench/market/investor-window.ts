// An investor's machine: a program of its own that is signed in to a market, and a window of Chromium before it.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { objectIdOf } from '../../src/api/protocol/object-id.ts'
import { startDoor } from '../../test/support/program/start-door.ts'
import { watchMarket } from '../pages/market-page.ts'
import type { OpenApp } from '../support/bench-api.ts'
import type { LongTurn } from '../support/turns-of-program.ts'
import { type BenchAccount, openAccounts } from './bench-market.ts'

export interface InvestorWindow {
  readonly page: Page
  /** Milliseconds from asking for the page to its first rows painted, with nothing kept on the machine. */
  readonly firstMs: number
  /** Ends it; says which turns of its program were long. */
  close(): Promise<readonly LongTurn[]>
}

const browserPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const browserArgs = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking', '--disable-sync']

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPaths.find(existsSync) ?? 'chromium', args: browserArgs })
}

export async function openInvestorWindow(browser: Browser, api: OpenApp): Promise<InvestorWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-investor-'))
  const [investor] = await openAccounts(api.deps, 'investor', 1, 'reader')
  if (investor === undefined) throw new Error('an account that was opened is there')
  writeFileSync(join(folder, 'market-secret.json'), JSON.stringify(signInOf(api, investor)), { mode: 0o600 })
  const door = await startWatched(folder)
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(watchMarket)
  await page.goto(door.address)
  const firstMs = await page.evaluate(() => globalThis.market.painted)
  return {
    ...{ page, firstMs },
    async close() {
      await page.close()
      await door.stop()
      const turns = JSON.parse(readFileSync(join(folder, 'turns.json'), 'utf8')) as LongTurn[]
      rmSync(folder, { recursive: true, force: true })
      return turns
    },
  }
}

function signInOf({ port }: OpenApp, { account, token }: BenchAccount): object {
  const { email, id, kycStatus, role } = account
  const shown = { id: objectIdOf(id), email, role, name: 'Bench Rao', company: email, kycStatus }
  return { address: `http://127.0.0.1:${port}`, token, account: { ...shown, memberSince: new Date().toISOString() } }
}

async function startWatched(folder: string) {
  const before = process.env.NODE_OPTIONS ?? ''
  process.env.NODE_OPTIONS = `${before} --import=${new URL('../support/turns-of-program.ts', import.meta.url)}`
  process.env.GALLA_BENCH_TURNS = join(folder, 'turns.json')
  const door = await startDoor(folder)
  process.env.NODE_OPTIONS = before
  return door
}
