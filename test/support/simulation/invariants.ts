// What must hold of a shop once everything works again (docs/SYNC.md, I1–I11).
import { hash } from 'node:crypto'
import Database from 'better-sqlite3'
import { objectIdOf } from '../../../src/api/protocol/object-id.ts'
import { chainStart, contentHashOf, linkHashOf } from '../../../src/chain/entry-hash.ts'
import { verifyLinks } from '../../../src/main/ledger/verify/verify-chain.ts'
import type { Dump } from '../ledger/dump-ledger.ts'
import { rowsById } from '../merging/rows-by-id.ts'
import type { SimulatedCounter } from './simulated-counter.ts'
import type { SimulatedShop } from './simulated-shop.ts'
import type { Told } from './tills.ts'

export class Broken extends Error {
  constructor(invariant: string, found: unknown) {
    super(`${invariant}: ${typeof found === 'string' ? found : JSON.stringify(found)}`)
    this.name = 'Broken'
  }
}

function hold(invariant: string, isHeld: boolean, found: unknown): void {
  if (!isHeld) throw new Broken(invariant, found)
}

export async function checkInvariants(shop: SimulatedShop): Promise<void> {
  const { copied, counters } = shop
  for (const { failures, name } of counters)
    hold('no bugs', failures.length === 0, `${name}: ${failures.map(f => (f.error as Error)?.stack ?? f.error)}`)
  const states = await Promise.all(
    counters.map(async counter => ({ counter, ...(await counter.counter.sync.status({})) })),
  )
  for (const { counter, kept, state, waiting } of states)
    hold('everything goes through', state === 'live' && waiting.count === 0 && kept.length === 0, {
      name: counter.name,
      state,
      waiting,
      kept,
    })
  const [first, ...others] = counters.map(counter => ({ counter, dump: counter.dump() }))
  if (first === undefined) throw new Broken('a counter stands', states)
  const rows = rowsById(first.dump)
  for (const { counter, dump } of others)
    hold('I9 equal rows everywhere', isEqual(rowsById(dump), rows), difference(counter, rowsById(dump), rows))
  for (const { file, name } of counters) checkLinks(file, name)
  const whole = first.counter.verify()
  hold(
    'I10 verify',
    whole.isWhole,
    whole.checks.filter(({ isGood }) => !isGood),
  )
  checkNumbers(first.dump, copied.size > 0)
  await checkServer(shop, first.dump)
  checkMoney(shop, first.dump)
}

function isEqual(one: Record<string, string[]>, other: Record<string, string[]>): boolean {
  const digest = (rows: Record<string, string[]>) => hash('sha256', JSON.stringify(Object.entries(rows).sort()), 'hex')
  return digest(one) === digest(other)
}

function difference(
  { name }: SimulatedCounter,
  one: Record<string, string[]>,
  other: Record<string, string[]>,
): string {
  const found = Object.keys(other).flatMap(table => {
    const [here, there] = [one[table] ?? [], other[table] ?? []]
    const [only, missing] = [here.filter(row => !there.includes(row)), there.filter(row => !here.includes(row))]
    return only.length + missing.length === 0
      ? []
      : [`${table}\n  only there ${only.join(' ')}\n  missing ${missing.join(' ')}`]
  })
  return `${name} has\n${found.join('\n')}`
}

function checkLinks(file: string, name: string): void {
  const db = new Database(file, { readonly: true })
  try {
    const broken = verifyLinks(db)
    hold('I2, I11 chains on the counter', broken === undefined, `${name}: ${broken}`)
  } finally {
    db.close()
  }
}

/** No number of a series is left out, and none is there twice but where two histories of one counter gave it. */
function checkNumbers(dump: Dump, isCopied: boolean): void {
  const serials = new Map<string, number[]>()
  const note = (series: unknown, year: unknown, serial: unknown) => {
    const name = `${series}/${year}`
    serials.set(name, [...(serials.get(name) ?? []), Number(serial)])
  }
  for (const table of ['invoice', 'credit_note', 'dealer_order', 'goods_return', 'shift_closing'])
    for (const { financial_year, serial, series } of dump[table] ?? []) note(series, financial_year, serial)
  for (const { receipt_number } of dump.payment ?? []) {
    if (receipt_number === null) continue
    const [series, year, serial] = String(receipt_number).split('/')
    note(series, year, serial)
  }
  for (const { financial_year, from_serial, series, to_serial } of dump.skipped_number ?? [])
    for (let serial = Number(from_serial); serial <= Number(to_serial); serial += 1)
      note(series, financial_year, serial)
  for (const [series, given] of serials) {
    const inOrder = [...(isCopied ? new Set(given) : given)].sort((one, other) => one - other)
    hold(
      'no number twice or left out',
      inOrder.every((serial, index) => serial === index + 1),
      { series, inOrder },
    )
  }
}

interface LogRow {
  sequence: string
  id: string
  counterId: string
  number: number
  kind: string
  at: Date
  by: string
  body: string
  hash: Buffer
}

async function checkServer({ server, shopId }: SimulatedShop, dump: Dump): Promise<void> {
  const log = await server.query<LogRow>(
    `select sequence, id, counter_id as "counterId", number, kind, at, by, body, hash from entry where shop_id = $1 order by sequence`,
    [shopId],
  )
  const heads = new Map<string, { number: number; hash: Buffer }>()
  for (const [index, entry] of log.entries()) {
    const head = heads.get(entry.counterId) ?? { number: 0, hash: chainStart }
    const linked = linkHashOf(head.hash, contentHashOf({ ...entry, at: entry.at.toISOString() }))
    hold('the shop’s sequence has no gap', Number(entry.sequence) === index + 1, entry.sequence)
    hold('I11 chains on the server', entry.number === head.number + 1 && linked.equals(entry.hash), entry)
    heads.set(entry.counterId, { number: entry.number, hash: entry.hash })
  }
  const known = new Set(log.map(({ id }) => id.replaceAll('-', '')))
  const missing = (dump.entry ?? []).filter(({ id }) => !known.has(String(id)))
  hold('I1 the same entries', known.size === log.length && known.size === dump.entry?.length && missing.length === 0, {
    ...{ server: known.size, counter: dump.entry?.length },
    missing: missing.map(({ id, kind }) => `${kind} ${id}`),
  })
  await checkProjection({ server, shopId }, dump)
}

/** The store's rows are the counters' sums. */
async function checkProjection(
  { server, shopId }: Pick<SimulatedShop, 'server' | 'shopId'>,
  dump: Dump,
): Promise<void> {
  const nameOf = (table: string, no: string) => new Map((dump[table] ?? []).map(row => [row[no], String(row.id)]))
  const itemOf = nameOf('item', 'item_no')
  const entryOf = nameOf('entry', 'seq')
  const read = async (text: string) => {
    const rows = await server.query<{ id: string; told: string }>(text, [shopId])
    return rows.map(({ id, told }) => `${id.replaceAll('-', '')} ${told}`).sort()
  }
  const same: Same = async (what, text, here) => {
    const there = await read(text)
    const [only, missing] = [there.filter(row => !here.includes(row)), here.filter(row => !there.includes(row))]
    hold(`the server’s ${what}`, only.length + missing.length === 0, { only, missing })
  }
  await same(
    'stock',
    'select item_id as id, on_hand_thousandths::text as told from item_stock where shop_id = $1 and on_hand_thousandths <> 0',
    (dump.item_figures ?? [])
      .filter(row => row.on_hand_thousandths !== 0)
      .map(row => `${itemOf.get(row.item_no)} ${row.on_hand_thousandths}`)
      .sort(),
  )
  await same(
    'bills',
    `select id, total_paise::text as told from invoice where shop_id = $1`,
    (dump.invoice ?? []).map(row => `${entryOf.get(row.seq)} ${row.total_paise}`).sort(),
  )
  await same(
    'void bills',
    `select invoice_id as id, '' as told from invoice_balance where shop_id = $1 and voided_at is not null`,
    (dump.invoice_void ?? []).map(row => `${entryOf.get(row.invoice_seq)} `).sort(),
  )
  await same(
    'payments of bills and openings',
    `select invoice_id as id, sum(amount_paise)::text as told from payment where shop_id = $1 group by 1`,
    sums([
      ...(dump.payment ?? [])
        .filter(row => row.invoice_seq !== null)
        .map(row => [entryOf.get(row.invoice_seq), row.amount_paise]),
      ...(dump.allocation ?? []).map(row => [entryOf.get(row.invoice_seq), row.amount_paise]),
      ...(dump.customer_opening_allocation ?? []).map(row => [entryOf.get(row.opening_seq), row.amount_paise]),
    ]),
  )
  await checkRecords(same, dump)
}

type Same = (what: string, text: string, here: string[]) => Promise<void>

/** Fields that saves merge. */
async function checkRecords(same: Same, dump: Dump): Promise<void> {
  const fields = (names: readonly [column: string, field: string][], table: string) =>
    (dump[table] ?? []).map(row => `${row.id} ${names.map(([column]) => row[column] ?? '').join('|')}`)
  const item = [
    ['name', 'name'],
    ['price_paise', 'pricePaise'],
    ['cost_paise', 'costPaise'],
    ['description', 'description'],
    ['low_stock_thousandths', 'lowStockThousandths'],
  ] as const
  await same('items', fieldsSql('item', item), fields(item as never, 'item'))
  const customer = [
    ['name', 'name'],
    ['phone', 'phone'],
    ['note', 'note'],
    ['email', 'email'],
  ] as const
  await same('customers', fieldsSql('customer', customer), fields(customer as never, 'customer'))
  await same(
    'items that are sold no more',
    `select id, '' as told from record where shop_id = $1 and kind = 'item' and fields ->> 'isActive' = 'false'`,
    (dump.item ?? []).filter(row => row.is_active === 0).map(row => `${row.id} `),
  )
  const dealer = [
    ['name', 'name'],
    ['payment_days', 'paymentDays'],
    ['note', 'note'],
  ] as const
  await same('dealers', fieldsSql('dealer', dealer), fields(dealer as never, 'dealer'))
}

function fieldsSql(kind: string, names: readonly (readonly [string, string])[]): string {
  const told = names.map(([, field]) => `coalesce(fields ->> '${field}', '')`).join(` || '|' || `)
  return `select id, ${told} as told from record where shop_id = $1 and kind = '${kind}'`
}

function sums(moves: unknown[][]): string[] {
  const by = new Map<unknown, number>()
  for (const [id, paise] of moves) by.set(id, (by.get(id) ?? 0) + Number(paise))
  return [...by].map(([id, paise]) => `${id} ${paise}`).sort()
}

/** The books are what the tills were told. */
function checkMoney({ tills }: SimulatedShop, dump: Dump): void {
  const inBooks = new Set((dump.entry ?? []).flatMap(({ id }) => [String(id), objectIdOf(dashed(String(id)))]))
  const isThere = ({ entryId }: Told) => inBooks.has(entryId.replaceAll('-', ''))
  const lost = tills.told.filter(told => !isThere(told) && told.by !== 'phone' && !tills.mayBeGone.has(told.entryId))
  hold('nothing that happened is lost', lost.length === 0, lost)
  const told = tills.told.filter(isThere)
  const sum = (table: string, column: string) =>
    (dump[table] ?? []).reduce((total, row) => total + Number(row[column]), 0)
  const saidTo = (what: 'billedPaise' | 'takenPaise' | 'handedOutPaise' | 'toDealersPaise') =>
    told.reduce((total, said) => total + said[what], 0)
  const books = {
    billedPaise: sum('invoice', 'total_paise'),
    takenPaise: sum('payment', 'amount_paise'),
    handedOutPaise: sum('refund', 'amount_paise'),
    toDealersPaise: -(dump.dealer_account ?? [])
      .filter(row => row.kind === 'payment')
      .reduce((total, row) => total + Number(row.amount_paise), 0),
  }
  for (const [what, paise] of Object.entries(books))
    hold('money is what the tills took', saidTo(what as keyof typeof books) === paise, {
      what,
      books: paise,
      tills: saidTo(what as keyof typeof books),
    })
}

/** An id as the store writes it. */
export function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
