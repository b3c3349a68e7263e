// Whatever a file says, what would be posted comes to what the file comes to, and every row is counted once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { totalPastSales, wholeOf } from '../../../src/shared/domain/past-sale/sum-past-sales.ts'
import { formatMills, millsOf } from '../../../src/shared/kernel/mills.ts'
import { formatQuantity } from '../../../src/shared/kernel/quantity.ts'
import { check, tableOf } from './past-rows.ts'

const row = fc.record({
  number: fc.constantFrom('1', '2', '3', 'C4', 'C5', ''),
  on: fc.constantFrom('2026-01-05', '2026-01-06', 'soon'),
  code: fc.constantFrom('S1', 'R1', ''),
  quantityThousandths: fc.integer({ min: -20_000, max: 20_000 }),
  priceMills: fc.integer({ min: 0, max: 20_000 }),
})

test('what is posted comes to the sum of the rows that are taken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 60 }), async rows => {
      const written = rows.map(({ number, on, code, quantityThousandths, priceMills }) => {
        const price = formatMills(priceMills, digits => digits)
        // A return without a minus would be turned; that is another rule.
        const quantity = number.startsWith('C') ? -Math.abs(quantityThousandths) || -1 : quantityThousandths
        return { number, on, quantity, priceMills, text: [number, on, code, formatQuantity(quantity), price].join(',') }
      })
      const table = tableOf(
        'Bill No,Date,Item Code,Qty,Rate',
        written.map(({ text }) => text),
      )
      const { sales, report } = await check(table, { defaults: { returnMark: 'C' } })
      const faulty = written.filter(({ number, on }) => number === '' || on === 'soon')
      const taken = written.filter(one => !faulty.includes(one))
      const whole = wholeOf(totalPastSales(sales))
      expect(whole.lines).toBe(taken.length)
      expect(whole.quantityThousandths).toBe(taken.reduce((sum, { quantity }) => sum + quantity, 0))
      expect(whole.amountMills).toBe(
        taken.reduce((sum, { quantity, priceMills }) => sum + millsOf(quantity, priceMills), 0),
      )
      expect(report.pastSales?.totals).toEqual(totalPastSales(sales))
      expect(report.createCount + report.refusedCount).toBe(report.rowCount)
      expect(report.refusedCount).toBe(faulty.length)
      for (const sale of sales)
        if (sale.kind === 'write_off') expect(totalPastSales([sale]).write_off.amountMills).toBe(0)
    }),
  )
})
