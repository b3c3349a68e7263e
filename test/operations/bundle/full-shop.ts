// A shop in which everything a bundle can hold has happened, and a person who takes it away and looks at the files.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { BundleAsked, BundleState } from '../../../src/shared/contract/counter/bundle/bundle-calls.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import { openDealerShop } from '../../support/dealers.ts'
import { ravi } from '../../support/goods.ts'
import type { Dump } from '../../support/ledger/dump-ledger.ts'
import type { Counter, TestShop } from '../../support/open-test-shop.ts'
import { addPeople } from '../../support/people.ts'
import { takeBack } from '../../support/returns.ts'

export const everything: BundleAsked = { folder: null, hasPapers: true, fromOn: null, toOn: null }
const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('upi ok')])

/** On 20 November 2026: sales of every kind, returns, a shift, dealers; two people on 21 November. */
export async function openFullShop() {
  const { shop, counter, place, receive, sendBack, pay } = await openDealerShop()
  const { clock, ids, newId } = shop
  const raviId = newId()
  await counter.customer.save({ id: raviId, fields: ravi({ name: '=Ravi, "the tall"\nKumar', note: 'நல்ல வாடிக்கையாளர்' }) })
  const shiftId = newId()
  await counter.shift.open({ id: shiftId, floatPaise: 500_00 })
  const sold = await counter.invoice.issue(shop.sale({ of: { soap: 3, rice: 1.25 } }))
  const owed = { ...shop.sale({ of: { tea: 2 }, onCredit: true }), customerId: raviId }
  await counter.invoice.issue(owed)
  await counter.payment.take({ id: newId(), invoiceId: owed.id, tender: 'upi', amountPaise: 100_00, note: '' })
  const wrong = shop.sale({ of: { soap: 1 } })
  await counter.invoice.issue(wrong)
  await counter.invoice.void({ id: newId(), invoiceId: wrong.id, reason: 'mistake' })
  await counter.creditNote.issue(await takeBack(shop, sold.invoice.id, { of: { 1: 1 } }))
  await counter.account.takePayment({
    id: newId(),
    customerId: raviId,
    tender: 'cash',
    amountPaise: 500_00,
    note: '',
    allocations: [{ invoiceId: owed.id, amountPaise: 50_00 }],
  })
  const { order } = await place({ soap: 6 })
  const { receipt } = await receive({
    of: { soap: 6 },
    orderId: order.id,
    billNumber: 'K/1',
    amountPaise: 180_00,
    taxPaise: 27_00,
    costPaise: 30_00,
  })
  await sendBack({ of: { soap: 1 }, receiptId: receipt.id, taxRateBps: 1_800 })
  await pay({
    orderId: order.id,
    amountPaise: 50_00,
    proof: { name: 'upi.png', contentBase64: picture.toString('base64') },
  })
  await counter.shift.moveCash({ id: newId(), direction: 'out', amountPaise: 20_00, reason: 'expense', note: 'tea' })
  await counter.shift.close({
    id: newId(),
    shiftId,
    count: { notes: [{ worthPaise: 500_00, pieces: 1 }], loosePaise: 0 },
    note: '',
  })
  clock.advance(24 * 60 * 60 * 1000)
  const people = await addPeople(shop as TestShop)
  await counter.invoice.issue(shop.sale({ of: { rice: 2 } }))
  return { shop, counter, people, ids }
}

/** Everything that was asked for, once it is written or refused. */
export async function takeAway(
  counter: Counter,
  asked: Partial<BundleAsked> = {},
): Promise<NonNullable<BundleState['last']>> {
  const ended = new Promise<BundleState>(done => {
    const stop = counter.on('bundle.changed', state => {
      if (state.running !== null) return
      stop()
      done(state)
    })
  })
  await counter.bundle.begin({ ...everything, ...asked })
  return present((await ended).last, 'how it ended')
}

export async function takenFolder(counter: Counter, asked: Partial<BundleAsked> = {}): Promise<string> {
  const last = await takeAway(counter, asked)
  if (last.kind !== 'done') throw new Error(JSON.stringify(last))
  return last.result.folder
}

interface Taken {
  readonly folder: string
  readonly dump: Dump
}
const kept: { taken?: Promise<Taken> } = {}

/** Everything of the full shop, taken once for all tests of a file that only look at it. */
export function takenOnce(): Promise<Taken> {
  kept.taken ??= takeFullShop()
  return kept.taken
}

async function takeFullShop(): Promise<Taken> {
  const { shop, counter } = await openFullShop()
  const target = mkdtempSync(join(tmpdir(), 'galla-bundle-'))
  process.once('exit', () => rmSync(target, { recursive: true, force: true }))
  return { folder: await takenFolder(counter, { folder: target }), dump: shop.dump() }
}

export type CsvRow = Readonly<Record<string, string>>

export function readCsv(folder: string, file: string): CsvRow[] {
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.startsWith('\ufeff')) throw new Error(`${file} has no byte order mark`)
  const { data, errors } = Papa.parse<CsvRow>(text.slice(1), { header: true, skipEmptyLines: true })
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors)}`)
  return data
}

/** A column added up exactly, in paise or thousandths. */
export function sumOf(rows: readonly CsvRow[], column: string, places: 2 | 3): bigint {
  return rows.reduce((sum, row) => {
    const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(row[column] || '0') ?? []
    const value = BigInt(whole + fraction.padEnd(places, '0'))
    return sum + (sign === '-' ? -value : value)
  }, 0n)
}

/** Paths below the folder, with `/` between folders. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
