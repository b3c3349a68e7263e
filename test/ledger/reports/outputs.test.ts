// A report says the same on the screen, in a sheet, as plain text and on paper, to the paisa.
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { showCell } from '../../../src/shared/domain/reports/show-cell.ts'
import { reportWords } from '../../../src/shared/domain/reports/words/report-words.ts'
import { ReportName } from '../../../src/shared/records/report.ts'
import { allText } from '../../support/paper/read-pdf.ts'
import { openTradingShop, trade } from '../../support/trade/random-trade.ts'

const days = { fromOn: '2026-11-20', toOn: '2026-11-20', language: 'en' } as const
const sold = { kind: 'sell', tea: 1, grams: 1250, bps: 0, means: 'upi' } as const

test('the screen, CSV, Excel and PDF agree', { timeout: 120_000 }, async () => {
  const shop = await openTradingShop()
  await trade(shop, { kind: 'receive', pieces: 12, costPaise: 2_345 })
  await trade(shop, { ...sold, soap: 3, to: true, onCredit: false })
  await trade(shop, { ...sold, soap: 2, to: true, onCredit: true })
  await trade(shop, { kind: 'pay', sale: 1, paise: 1_234 })
  await trade(shop, { kind: 'takeBack', sale: 0, pieces: 1, toAccount: false })
  await trade(shop, { kind: 'payDealer', paise: 5_678 })
  for (const report of ReportName.options) {
    const shown = await shop.counter.report.run({ report, ...days })
    expect([report, shown.rows.length > 0]).toEqual([report, true])
    const file = async (format: 'csv' | 'xlsx' | 'pdf') =>
      Buffer.from((await shop.counter.report.makeFile({ report, ...days, format })).contentBase64, 'base64')
    const lines = (await file('csv')).toString('utf8').slice(1).trim().split('\r\n')
    const csv = lines.slice(lines.indexOf('') + 1)
    const [workbook] = await readWorkbook(await file('xlsx'))
    const sheet = workbook?.data.slice(lines.indexOf('') + 1)
    const paper = allText(await file('pdf'))
    const counted = [shown.rows.length + 2, shown.rows.length + 2]
    expect([report, csv.length, sheet?.length]).toEqual([report, ...counted])
    const all = [...shown.rows.map(({ cells }) => cells), shown.sums]
    for (const [row, cells] of all.entries())
      for (const [at, { kind }] of shown.columns.entries()) {
        const cell = cells[at]
        if (kind !== 'money' || typeof cell !== 'number') continue
        const where = [report, row, at]
        expect([...where, csv[row + 1]]).toEqual([...where, expect.stringContaining((cell / 100).toFixed(2))])
        expect([...where, sheet?.[row + 1]?.[at]]).toEqual([...where, cell / 100])
        expect([...where, paper.includes(showCell(cell, kind, 'day', reportWords.en))]).toEqual([...where, true])
      }
  }
})
