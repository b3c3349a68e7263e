// One shop lives through a plan: its counters, its phone and the server. Then everything works again, and each asks and brings
// until nobody has anything more to say.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { bringIn, kirana } from '../../operations/import/bring-in.ts'
import type { TestClient } from '../api/open-test-api.ts'
import { dumpLedger } from '../ledger/dump-ledger.ts'
import { takeStep } from '../merging/counter-trade.ts'
import { checkInvariants, dashed } from './invariants.ts'
import type { FaultStep, Plan, ShopStep } from './plan.ts'
import { memoryFolder, openSimulatedCounter, type SimulatedCounter } from './simulated-counter.ts'
import { openPhone } from './simulated-phone.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { Books, SimulatedShop } from './simulated-shop.ts'
import { openTills } from './tills.ts'

const address = 'http://127.0.0.1:9'

/** Throws when an invariant does not hold. */
export async function runPlan(
  server: SimulatedServer,
  books: Books,
  { clockHours, counters, steps }: Plan,
): Promise<void> {
  const shop = await openShop(server, books, clockHours.slice(0, counters))
  try {
    for (const step of steps) if (step !== null) await take(shop, step)
    await heal(shop)
    await checkInvariants(shop)
  } finally {
    for (const counter of shop.counters) await counter.close()
    for (const folder of shop.kept.folders.values()) rmSync(folder, { recursive: true, force: true })
  }
}

async function openShop(server: SimulatedServer, books: Books, clockHours: readonly number[]): Promise<SimulatedShop> {
  const owner = await server.openShop()
  const tills = openTills()
  const made = { sales: [], orders: [], receipts: [], dealerPayments: [], openings: [] }
  const counters: SimulatedCounter[] = []
  const openCounter: SimulatedShop['openCounter'] = options => {
    const counter = openSimulatedCounter({
      ...options,
      name: `counter ${counters.length + 1}`,
      seed: 1_000 + counters.length,
      app: () => server.api.app,
      address: server.newAddress(),
      tills,
      shared: { ...books.shared, ...made },
    })
    counters.push(counter)
    return counter
  }
  for (const [index, hours] of clockHours.entries()) {
    const counter = openCounter({ from: index === 0 ? books.first : books.none, clockHours: index === 0 ? 0 : hours })
    await counter.counter.sync.enrol({
      address,
      by: { code: await codeOf(server, owner) },
      counterName: counter.name,
      cashierName: counter.name,
    })
    await counter.settle()
  }
  const phone = await openPhone(server, owner, tills)
  const kept = { folders: new Map(), goBack: undefined, isPutBack: false }
  const place = counters[0]?.dump().sync_place?.[0]?.shop_id
  const shopId = dashed(String(place))
  return { server, owner, shopId, counters, phone, tills, copied: new Set(), kept, openCounter }
}

/** From the owner's phone, of the server of this moment. */
async function codeOf(server: SimulatedServer, { token }: Pick<TestClient, 'token'>): Promise<string> {
  server.api.passTime(1_000)
  const headers = { authorization: `Bearer ${token}` }
  return (await server.api.call<{ code: string }>('POST', '/api/shop/counters/codes', {}, { headers })).body.code
}

async function take(shop: SimulatedShop, step: ShopStep): Promise<void> {
  const { counters, phone } = shop
  if (step.kind === 'trade') {
    const counter = counters[step.at % counters.length] as SimulatedCounter
    await takeStep([counter], { ...step, at: 0 })
    await counter.settle()
  } else if (step.kind === 'phone') await phone.act(step)
  else await fail(shop, step)
}

async function fail(shop: SimulatedShop, step: FaultStep): Promise<void> {
  const { counters, kept, phone, server } = shop
  const counter = counters[('at' in step ? step.at : 0) % counters.length] as SimulatedCounter
  switch (step.kind) {
    case 'line':
      counter.line.state = step.state
      return
    case 'phoneLine':
      phone.state = step.state
      return
    case 'deliver':
      return counter.line.deliverLate()
    case 'sync':
      return ask(counter)
    case 'syncAll':
      await Promise.all(counters.map(ask))
      return
    case 'clock':
      return turnClock(counter, step.hours)
    case 'reopen':
      return counter.reopen()
    case 'import':
      return step.chance === 0 ? importList(counter) : undefined
    case 'restartServer':
      return server.restart()
    case 'rememberServer':
    case 'putBackServer':
      return remember(shop, step.kind === 'putBackServer')
    case 'copy':
      return copy(kept.folders, counter)
    case 'putBack':
    case 'copyToSecond':
      return comeTwice(shop, counter, step.kind)
    default:
      step satisfies never
  }
}

async function ask(counter: SimulatedCounter): Promise<void> {
  try {
    await counter.counter.sync.tryNow({})
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  await counter.settle()
}

/** Its thread goes by the real clock. */
async function importList(counter: SimulatedCounter): Promise<void> {
  try {
    await bringIn(counter, kirana)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  await counter.counter.ledger.acceptClock({})
  await counter.settle()
}

/** Back, it is refused until somebody says that the clock is right. */
async function turnClock({ clock, counter }: SimulatedCounter, hours: number): Promise<void> {
  clock.advance(hours * 3_600_000)
  if (hours < 0) await counter.ledger.acceptClock({})
}

async function remember({ kept, phone, server, shopId }: SimulatedShop, isBack: boolean): Promise<void> {
  if (!isBack) {
    kept.goBack = await server.remember(shopId)
    return
  }
  if (kept.goBack === undefined || kept.isPutBack) return
  kept.isPutBack = true
  phone.state = 'up'
  while (!phone.isFree()) await phone.again()
  await kept.goBack()
}

async function copy(folders: Map<SimulatedCounter, string>, counter: SimulatedCounter): Promise<void> {
  const folder = folders.get(counter) ?? memoryFolder()
  folders.set(counter, folder)
  await counter.reopen(() => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(counter.folder, folder, { recursive: true })
  })
}

async function comeTwice(
  shop: SimulatedShop,
  counter: SimulatedCounter,
  how: 'putBack' | 'copyToSecond',
): Promise<void> {
  const folder = shop.kept.folders.get(counter)
  if (folder === undefined || shop.copied.size > 0) return
  shop.copied.add(counter)
  if (how === 'copyToSecond') {
    shop.copied.add(shop.openCounter({ from: folder, clockHours: 0 }))
    return
  }
  const safe = await entriesBeside(shop, counter, folder)
  for (const { by, entryId } of shop.tills.told)
    if (by === counter.name && !safe.has(entryId.replaceAll('-', ''))) shop.tills.mayBeGone.add(entryId)
  await counter.reopen(() => {
    rmSync(counter.folder, { recursive: true, force: true })
    cpSync(folder, counter.folder, { recursive: true })
  })
}

/** Entries that the server, another counter or the backup has. */
async function entriesBeside(
  { counters, server, shopId }: SimulatedShop,
  counter: SimulatedCounter,
  backup: string,
): Promise<Set<string>> {
  const log = await server.query<{ id: string }>('select id from entry where shop_id = $1', [shopId])
  const files = [join(backup, 'shop.galla'), ...counters.filter(one => one !== counter).map(({ file }) => file)]
  const here = files.flatMap(file => (dumpLedger(file).entry ?? []).map(({ id }) => String(id)))
  return new Set([...log.map(({ id }) => id.replaceAll('-', '')), ...here])
}

async function heal(shop: SimulatedShop): Promise<void> {
  const { counters, phone } = shop
  phone.state = 'up'
  while (!phone.isFree()) await phone.again()
  for (const { line } of counters) {
    line.state = 'up'
    await line.deliverLate()
  }
  for (const counter of counters) await mend(shop, counter)
  for (let round = 0; round < mostRounds; round += 1) {
    const behind = await thoseBehind(shop)
    if (behind.length === 0) return
    for (const counter of behind) await ask(counter)
  }
}

/** One to hear of everything, one to bring what a server put back forgot, one to hear of that. */
const mostRounds = 4

async function thoseBehind({ counters, server, shopId }: SimulatedShop): Promise<SimulatedCounter[]> {
  const [log] = await server.query<{ last: number; heads: string }>(
    `select max(sequence)::int as last, (select string_agg(id || ' ' || last_number, ',' order by id) from counter c
       where c.shop_id = $1 and c.last_number > 0) as heads from entry where shop_id = $1`,
    [shopId],
  )
  return counters.filter(({ file }) => standingOf(file) !== `${log?.last} ${log?.heads}`)
}

/** How far this counter has heard, and up to which number it has every counter's entries. */
function standingOf(file: string): string {
  const db = new Database(file, { readonly: true })
  try {
    const ends = db
      .prepare<[], { id: string; number: number }>(
        'select lower(hex(c.id)) as id, max(e.number) as number from entry e join counter c using (counter_no) group by c.id',
      )
      .all()
    const cursor = db.prepare<[], number>('select cursor from sync_place').pluck().get()
    const heads = ends.map(({ id, number }) => `${dashed(id)} ${number}`).sort()
    return `${cursor} ${heads.join()}`
  } finally {
    db.close()
  }
}

/**
 * A counter whose history has parted joins anew, with what only it has. So does one that was signed out because a copy of it
 * took the month's token: its person says that the other machine is at work.
 */
async function mend({ owner, server }: SimulatedShop, counter: SimulatedCounter): Promise<void> {
  await ask(counter)
  const { state } = await counter.counter.sync.status({})
  if (state === 'signedOut') {
    const by = { code: await codeOf(server, owner) }
    await counter.counter.sync.enrol({ address, by, counterName: counter.name, asCounter: 'another' })
  } else if (state === 'parted') await counter.counter.sync.enrolAnew({})
  await counter.settle()
}
