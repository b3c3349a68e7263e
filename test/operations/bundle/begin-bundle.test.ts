// Everything the shop holds, in a folder of its own: whole, of one moment, readable by every other program.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { HashedEntry } from '../../../src/chain/entry-hash.ts'
import { chainStart, contentHashOf, linkHashOf } from '../../../src/chain/entry-hash.ts'
import { allSheets } from '../../../src/main/ledger/bundle/all-sheets.ts'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText } from '../../support/paper/read-pdf.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { everything, filesBelow, openFullShop, readCsv, sumOf, takeAway, takenFolder, takenOnce } from './full-shop.ts'

interface LogLine extends HashedEntry {
  readonly isWhole: boolean
  readonly contentHash: string
  readonly hash: string
}

function logOf(folder: string): LogLine[] {
  const text = gunzipSync(readFileSync(join(folder, 'entries.jsonl.gz'))).toString('utf8')
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as LogLine)
}

test('every file the README names is there, and every sum of SHA256SUMS is right', async () => {
  const { folder } = await takenOnce()
  const files = filesBelow(folder)
  const readMe = readFileSync(join(folder, 'README.txt'), 'utf8')
  for (const { file, columns } of allSheets) {
    expect(files).toContain(file)
    expect(readMe).toContain(`\r\n${file}\r\n`)
    for (const { name, about } of columns) expect(readMe).toContain(`  ${name}: ${about}`)
  }
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
  const named = sums.map(line => [line.slice(66), line.slice(0, 64)] as const)
  expect(named.map(([name]) => name).sort()).toEqual(files.filter(name => name !== 'SHA256SUMS'))
  for (const [name, sha256] of named)
    expect([
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]).toEqual([name, sha256])
})

test('the sums of the tables are the ledger’s, and totals.csv says them', async () => {
  const { folder, dump } = await takenOnce()
  const ledgerSum = (table: string, column: string) =>
    (dump[table] ?? []).reduce((sum: bigint, row) => sum + BigInt((row as Record<string, number>)[column] ?? 0), 0n)
  const totals = readCsv(folder, 'totals.csv')
  const money = [
    ['invoices.csv', 'total', 'invoice', 'total_paise'],
    ['invoices.csv', 'cgst', 'invoice', 'cgst_paise'],
    ['invoice-lines.csv', 'taxable', 'invoice_line', 'taxable_paise'],
    ['payments.csv', 'amount', 'payment', 'amount_paise'],
    ['allocations.csv', 'amount', 'allocation', 'amount_paise'],
    ['credit-notes.csv', 'total', 'credit_note', 'total_paise'],
    ['credit-note-lines.csv', 'total', 'credit_note_line', 'total_paise'],
    ['refunds.csv', 'amount', 'refund', 'amount_paise'],
    ['customers.csv', 'due', 'customer_figures', 'due_paise'],
    ['customers.csv', 'credit', 'customer_figures', 'credit_paise'],
    ['shifts.csv', 'counted', 'shift_closing', 'counted_paise'],
    ['cash-moves.csv', 'amount', 'cash_move', 'amount_paise'],
    ['dealer-account.csv', 'amount', 'dealer_account', 'amount_paise'],
    ['dealers.csv', 'payable', 'dealer_figures', 'payable_paise'],
    ['stock-movements.csv', 'quantity', 'stock_movement', 'delta_thousandths'],
    ['items.csv', 'stock', 'item_figures', 'on_hand_thousandths'],
    ['dealer-order-lines.csv', 'quantity', 'dealer_order_line', 'quantity_thousandths'],
  ] as const
  for (const [file, column, table, ledgerColumn] of money) {
    const rows = readCsv(folder, file)
    const sum = ledgerSum(table, ledgerColumn)
    expect([file, column, rows.length]).toEqual([file, column, dump[table]?.length])
    expect([file, column, sumOf(rows, column, ledgerColumn.endsWith('paise') ? 2 : 3)]).toEqual([file, column, sum])
    const total = totals.find(row => row.file === file && row.column === column)
    expect(total).toMatchObject({ rows: String(rows.length), sum_exact: String(sum) })
  }
})

test('every number of an invoice is there once, and every document as a PDF under its number', async () => {
  const { folder } = await takenOnce()
  const numbers = readCsv(folder, 'invoices.csv').map(row => row.number ?? '')
  expect(numbers).toEqual(['A1/26-27/00001', 'A1/26-27/00002', 'A1/26-27/00003', 'A1B/26-27/00001'])
  const papers = filesBelow(folder).filter(name => name.startsWith('papers/'))
  expect(papers).toEqual([
    'papers/2026-11/credit-notes/A1C-26-27-00001.pdf',
    'papers/2026-11/dealer-orders/A1D-26-27-00001.pdf',
    'papers/2026-11/debit-notes/A1N-26-27-00001.pdf',
    'papers/2026-11/invoices/A1-26-27-00001.pdf',
    'papers/2026-11/invoices/A1-26-27-00002.pdf',
    'papers/2026-11/invoices/A1-26-27-00003.pdf',
    'papers/2026-11/invoices/A1B-26-27-00001.pdf',
    'papers/2026-11/receipts/A1R-26-27-00001.pdf',
    'papers/2026-11/receipts/A1R-26-27-00002.pdf',
    'papers/2026-11/shifts/A1Z-26-27-00001.pdf',
  ])
  const textOf = (name: string) => allText(readFileSync(join(folder, name)))
  expect(textOf('papers/2026-11/invoices/A1-26-27-00001.pdf')).toContain('A1/26-27/00001')
  expect(textOf('papers/2026-11/credit-notes/A1C-26-27-00001.pdf')).toContain('A1C/26-27/00001')
  expect(textOf('papers/2026-11/receipts/A1R-26-27-00002.pdf')).toContain('A1R/26-27/00002')
})

test('a slip of money paid back to a customer is there under the id of its refund', async () => {
  const { counter, ids, newId } = await openTestShop({ customers: { ravi: ravi() } })
  const money = { customerId: ids.ravi, tender: 'upi' as const, amountPaise: 120_00, note: '' }
  await counter.account.takePayment({ id: newId(), ...money })
  const refund = { id: newId(), tender: 'upi' as const, amountPaise: 70_00, note: '' }
  await counter.account.refundCredit({ id: newId(), customerId: ids.ravi, refund })
  const folder = await takenFolder(counter, { folder: temporaryFolder() })
  const slip = `papers/2026-11/refund-slips/${refund.id}.pdf`
  expect(filesBelow(folder)).toContain(slip)
  expect(allText(readFileSync(join(folder, slip)))).toMatch(/70\.00/)
  expect(readCsv(folder, 'refunds.csv').map(row => row.refund_id)).toEqual([refund.id])
})

test('the log is whole and its chain holds; only the hashes of PINs stay at home', async () => {
  const { folder, dump } = await takenOnce()
  const log = logOf(folder)
  expect(log).toHaveLength(dump.entry?.length ?? 0)
  let before = chainStart
  for (const line of log) {
    if (line.isWhole) expect(contentHashOf(line).toString('hex')).toBe(line.contentHash)
    before = linkHashOf(before, Buffer.from(line.contentHash, 'hex'))
    expect(before.toString('hex')).toBe(line.hash)
  }
  expect(log.filter(line => !line.isWhole).map(line => line.kind)).toEqual([
    'person.saved',
    'person.saved',
    'person.saved',
  ])
  const all = filesBelow(folder).map(name => readFileSync(join(folder, name)).toString('latin1'))
  const texts = [...all, JSON.stringify(log)]
  expect(texts.filter(text => text.includes('$argon2'))).toEqual([])
})

test('names with commas, quotes, line breaks and signs of a formula come back as they were', async () => {
  const { folder } = await takenOnce()
  expect(readCsv(folder, 'customers.csv')).toMatchObject([
    { name: '\'=Ravi, "the tall"\nKumar', phone: '9876543210', note: 'நல்ல வாடிக்கையாளர்' },
  ])
})

test('items.csv is what the item import takes back, and changes nothing', async () => {
  const { shop, counter } = await openFullShop()
  const folder = await takenFolder(counter, { hasPapers: false })
  const contentBase64 = readFileSync(join(folder, 'items.csv')).toString('base64')
  const { id, mapping } = await counter.import.read({
    id: shop.newId(),
    kind: 'items',
    fileName: 'items.csv',
    contentBase64,
  })
  const { report } = await counter.import.check({ id, mapping })
  expect(report).toMatchObject({ rowCount: 3, unchangedCount: 3, createCount: 0, updateCount: 0, refusedCount: 0 })
})

test('only some days: their facts alone, and all records of goods and people', async () => {
  const { counter } = await openFullShop()
  const folder = await takenFolder(counter, { fromOn: '2026-11-21', toOn: '2026-11-21' })
  expect(readCsv(folder, 'invoices.csv').map(row => row.date)).toEqual(['2026-11-21'])
  expect(readCsv(folder, 'payments.csv')).toHaveLength(1)
  expect(readCsv(folder, 'credit-notes.csv')).toEqual([])
  expect(readCsv(folder, 'items.csv')).toHaveLength(3)
  expect(readCsv(folder, 'customers.csv')).toHaveLength(1)
  expect(filesBelow(folder).filter(name => name.endsWith('.pdf'))).toEqual([
    'papers/2026-11/invoices/A1B-26-27-00001.pdf',
  ])
  expect(logOf(folder).every(line => line.at >= '2026-11-20T18:30:00.000Z')).toBe(true)
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('from 2026-11-21 to 2026-11-21')
})

test('a proof of a payment is taken along under the name its payment gives', async () => {
  const { folder } = await takenOnce()
  const [payment] = readCsv(folder, 'dealer-payments.csv')
  expect(readFileSync(join(folder, 'proofs', payment?.proof ?? '')).toString('latin1')).toContain('upi ok')
})

test('a proof that is gone is listed, and keeps nothing from being taken', async () => {
  const { shop, counter } = await openFullShop()
  rmSync(join(shop.folder, 'proofs'), { recursive: true })
  const folder = await takenFolder(counter, { hasPapers: false })
  const [payment] = readCsv(folder, 'dealer-payments.csv')
  expect(readFileSync(join(folder, 'proofs/missing.txt'), 'utf8')).toBe(`${payment?.proof}\r\n`)
})

test('it goes into a folder of its own, for its owner alone, and never over another', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const target = temporaryFolder()
  const first = await takenFolder(shop.counter, { folder: target, hasPapers: false })
  expect(first).toBe(join(target, 'galla-export-Asha-General-Store-2026-11-20'))
  expect(await takenFolder(shop.counter, { folder: target, hasPapers: false })).toBe(`${first}-2`)
  expect(readdirSync(target).sort()).toEqual([
    'galla-export-Asha-General-Store-2026-11-20',
    'galla-export-Asha-General-Store-2026-11-20-2',
  ])
  expect(await takenFolder(shop.counter, { hasPapers: false })).toBe(
    join(shop.folder, 'exports', 'galla-export-Asha-General-Store-2026-11-20'),
  )
  if (process.platform === 'win32') return
  for (const path of ['', 'README.txt', 'invoices.csv'].map(name => join(first, name)))
    expect([path, statSync(path).mode & 0o077]).toEqual([path, 0])
})

test.each([
  ['not_absolute', 'exports'],
  ['missing', '/nowhere/at/all'],
])('a folder that is %s is refused before anything is written', async (reason, folder) => {
  const shop = await openTestShop()
  await expect(shop.counter.bundle.begin({ ...everything, folder })).toBeRefused('backup_folder_unfit', { reason })
  expect((await shop.counter.bundle.state({})).running).toBeNull()
})

test('the shop’s own folders are refused', async () => {
  const shop = await openTestShop()
  const backups = join(shop.folder, 'backups')
  mkdirSync(backups, { recursive: true })
  for (const folder of [shop.folder, backups])
    await expect(shop.counter.bundle.begin({ ...everything, folder })).toBeRefused('backup_folder_unfit', {
      reason: 'in_data_folder',
    })
})

test('days the wrong way round are refused', async () => {
  const shop = await openTestShop()
  const days = { fromOn: '2026-11-21', toOn: '2026-11-20' }
  await expect(shop.counter.bundle.begin({ ...everything, ...days })).toBeRefused('period_backwards')
})

test('one at a time', async () => {
  const shop = await openTestShop()
  const target = temporaryFolder()
  const first = takenFolder(shop.counter, { folder: target, hasPapers: false })
  await expect(shop.openWindow().bundle.begin(everything)).toBeRefused('bundle_running')
  expect(filesBelow(await first)).toContain('README.txt')
})

test('a cashier may not carry the shop away', async () => {
  const { people } = await openFullShop()
  const cashier = await people.signIn('cashier')
  await expect(cashier.bundle.begin(everything)).toBeRefused('not_permitted', { permission: 'keep_safe' })
})

test('what fails on its way ends it with the reason, and nothing half is left', async () => {
  const { shop, counter } = await openFullShop()
  const target = temporaryFolder()
  // The last step, after all tables and papers: a proof that cannot be read.
  const proofs = join(shop.folder, 'proofs')
  const [proof = ''] = readdirSync(proofs)
  rmSync(join(proofs, proof))
  mkdirSync(join(proofs, proof))
  expect(await takeAway(counter, { folder: target, hasPapers: false })).toMatchObject({
    kind: 'refused',
    code: 'bundle_failed',
    details: { said: 'EISDIR' },
  })
  expect(readdirSync(target)).toEqual([])
  expect(readdirSync(shop.folder).filter(name => name.startsWith('bundle'))).toEqual([])
})

test('what a power cut left of one is removed by the next, and nothing else', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const target = temporaryFolder()
  const part = join(target, 'galla-export-Asha-General-Store-2026-11-20.part')
  for (const folder of [part, join(shop.folder, 'bundle-moment'), join(target, 'holiday.part')]) mkdirSync(folder)
  writeFileSync(join(part, 'README.txt'), 'half')
  writeFileSync(join(shop.folder, 'bundle-remains'), part)
  const folder = await takenFolder(shop.counter, { folder: target, hasPapers: false })
  expect(readdirSync(target).sort()).toEqual(['galla-export-Asha-General-Store-2026-11-20', 'holiday.part'])
  expect(existsSync(join(shop.folder, 'bundle-moment'))).toBe(false)
  execFileSync('sha256sum', ['--status', '-c', 'SHA256SUMS'], { cwd: folder })
})
