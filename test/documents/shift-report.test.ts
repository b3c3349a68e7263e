// X and Z reports on every paper.
import { expect, test } from 'vitest'
import { makeShiftView, reportingShop } from '../support/paper/make-shift-view.ts'
import { render } from '../support/paper/paper.ts'
import { decodeRaster, lettersOf } from '../support/paper/read-escpos.ts'
import { allText, pageTexts } from '../support/paper/read-pdf.ts'

const base = { report: makeShiftView(), shop: reportingShop, language: 'en' } as const

test.each(['a4', 'a5', '80mm'] as const)('a Z report on %s says everything once, and adds up', paper => {
  const pdf = render({ kind: 'shift_pdf', ...base, paper })
  const text = allText(pdf)
  const wanted = [
    ...['Z Report', 'A1Z/26-27/00012', 'Asha General Store', 'Asha, Zoya', '20 Nov 2026, 09:01, Asha'],
    ...['A1/26-27/00042 – 00043', '2 bills', '1,230.20', '−50.00', '−0.20', '₹1,180.00', '1,015.46', '82.37'],
    ...['Cash (2)', '600.00', 'UPI (1)', 'On credit', '180.00', 'Received on earlier bills', 'GST 18%'],
    ...[
      'Returns (1)',
      '−40.00',
      'Sales less what came back',
      '₹1,140.00',
      'Float at opening',
      '2,000.00',
      'Cash in (1)',
      '−800.00',
      'Expected',
      '₹2,400.00',
    ],
    ...['₹500 × 4', '₹100 × 3', '₹2,380.00', 'Short', '−₹20.00', 'Ravi owes for the tea'],
    ...['Tea and a bulb', 'To the bank', '−740.00', 'Checked by'],
  ]
  expect(wanted.filter(part => !text.includes(part))).toEqual([])
  expect(pageTexts(pdf)).toHaveLength(paper === 'a5' ? 2 : 1)
})

test('an X report has no count, and says as of when it is', () => {
  const report = makeShiftView({ closing: null, asOf: '2026-11-20T10:00:00.000Z' })
  const text = allText(render({ kind: 'shift_pdf', ...base, report, paper: 'a4' }))
  expect(text).toContain('X Report')
  expect(text).toMatch(/As of\s+20 Nov 2026, 15:30/)
  for (const word of ['Z Report', 'Short', 'Counted']) expect(text).not.toContain(word)
})

test('a day of many moves goes on to another page, and loses none', () => {
  const { report } = makeShiftView()
  const [move] = report.cashMoves
  if (move === undefined) throw new Error('a move')
  const cashMoves = Array.from({ length: 120 }, (_, index) => ({ ...move, note: `move ${index}.` }))
  const pages = pageTexts(
    render({ kind: 'shift_pdf', ...base, report: makeShiftView({ report: { ...report, cashMoves } }), paper: 'a5' }),
  )
  expect(pages.length).toBeGreaterThan(1)
  const text = pages.join('')
  for (const index of cashMoves.keys()) expect(text).toContain(`move ${index}.`)
})

test('the receipt printer has it in its own letters, within its width', () => {
  for (const [paper, width] of [
    ['80mm', 48],
    ['58mm', 32],
  ] as const) {
    const text = lettersOf(render({ kind: 'shift_receipt', ...base, paper }))
    expect(Math.max(...text.split('\n').map(line => line.trimEnd().length))).toBeLessThanOrEqual(width)
    for (const part of ['Z Report', 'A1Z/26-27/00012', 'Rs 2,400.00', 'Rs 500 x 4', 'CGST', 'Expense -'])
      expect(text).toContain(part)
  }
})

test.each(['hi', 'ta'] as const)('in %s it is drawn as dots, and its title is in both languages', language => {
  expect(decodeRaster(render({ kind: 'shift_receipt', ...base, language, paper: '80mm' })).height).toBeGreaterThan(500)
  expect(allText(render({ kind: 'shift_pdf', ...base, language, paper: 'a4' }))).toContain('Z Report')
})

test('the tax of what came back stands under that of what was sold, and the sum is what is left', () => {
  const { report } = makeShiftView()
  const back = { taxRateBps: 1800, taxablePaise: 33_90, cgstPaise: 3_05, sgstPaise: 3_05, igstPaise: 0 }
  const view = makeShiftView({ report: { ...report, ratesBack: [back] } })
  const text = allText(render({ kind: 'shift_pdf', ...base, report: view, paper: 'a4' }))
  expect(text).toMatch(/− GST 18%\s+−33\.90\s+−3\.05\s+−3\.05/)
  expect(text).toMatch(/Total\s+981\.56\s+79\.32\s+79\.32/)
  expect(lettersOf(render({ kind: 'shift_receipt', ...base, report: view, paper: '80mm' }))).toMatch(/- 18%\s+-33\.90/)
})
