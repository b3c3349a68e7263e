// The parts of a bundle where things go on although one of them fails, or where there is much of them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createBundleFiles } from '../../src/main/bundle/bundle-files.ts'
import { createWatch, type Watch } from '../../src/main/bundle/watch.ts'
import { writeLog } from '../../src/main/bundle/write-log.ts'
import { writePapers } from '../../src/main/bundle/write-papers.ts'
import { noPace } from '../../src/main/ledger/backup/pace.ts'
import type { SheetSource } from '../../src/main/ledger/bundle/sheet.ts'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import type { BundleProgress } from '../../src/shared/contract/counter/bundle/bundle-calls.ts'
import { ravi, soap } from '../support/goods.ts'
import { openTestShop, type TestShop } from '../support/open-test-shop.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const allDays = { fromOn: '1970-01-01', beforeOn: '9999-12-31', fromMs: 0, beforeMs: 8e15 }
const nobodyWatches: Watch = { stage: () => undefined, step: () => undefined }

function sourceOf(shop: Pick<TestShop, 'file'>): SheetSource {
  const ledger = joinLedger(shop.file)
  onTestFinished(() => ledger.close())
  return { ledger, span: allDays, todayOn: '2026-11-20' }
}

test('a paper that cannot be drawn is listed with why, and the others are drawn', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  for (const quantity of [1, 2]) await shop.counter.invoice.issue(shop.sale({ of: { soap: quantity } }))
  const folder = temporaryFolder()
  const files = createBundleFiles(folder, noPace)
  const draw = ({ number }: { number: string }) => {
    if (number === 'A1/26-27/00001') throw new Error('no such font')
    return Buffer.from('%PDF-')
  }
  expect(writePapers(sourceOf(shop), draw, files, nobodyWatches)).toEqual({ paperCount: 1, undrawnCount: 1 })
  expect(readFileSync(join(folder, 'papers/not-drawn.csv'), 'utf8')).toBe(
    '\ufeffnumber,why\r\nA1/26-27/00001,no such font\r\n',
  )
  expect(readFileSync(join(folder, 'papers/2026-11/invoices/A1-26-27-00002.pdf'), 'utf8')).toBe('%PDF-')
})

test('a long log is written in pieces and read as one', async () => {
  const shop = await openTestShop()
  for (let n = 0; n < 600; n += 1) {
    const fields = ravi({ name: `Customer ${n}`, phone: null })
    await shop.counter.customer.save({ id: shop.newId(), fields })
  }
  const folder = temporaryFolder()
  const entryCount = writeLog(sourceOf(shop), createBundleFiles(folder, noPace), nobodyWatches)
  const lines = gunzipSync(readFileSync(join(folder, 'entries.jsonl.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  expect(lines.map(line => (JSON.parse(line) as { seq: number }).seq)).toEqual(lines.map((_, index) => index + 1))
  expect([entryCount, lines.length >= 600]).toEqual([lines.length, true])
})

test('how far it is is told a few times a second; a stop is heard at once', () => {
  const time = { ms: 0 }
  const wish = { isCancelled: false }
  const told: BundleProgress[] = []
  const onProgress = (progress: BundleProgress) => void told.push(progress)
  const watch = createWatch({ isCancelled: () => wish.isCancelled, onProgress, nowMs: () => time.ms })
  watch.stage('papers', 1000)
  for (let n = 0; n < 1000; n += 1) {
    time.ms += 1
    watch.step(1)
  }
  expect(told.map(({ done }) => done)).toEqual([0, 200, 400, 600, 800, 1000])
  wish.isCancelled = true
  expect(() => watch.step(1)).toBeRefused('export_cancelled')
})
