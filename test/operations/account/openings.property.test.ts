// What a customer owes is the sum of what was posted to his account, whatever was owed before, sold, paid and taken back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { statementHere } from '../../support/trade/report-here.ts'

const paise = fc.integer({ min: 1, max: 50_000 })
const act = fc.oneof(
  fc.record({ does: fc.constant('pay' as const), paise }),
  fc.record({ does: fc.constant('credit' as const) }),
  fc.record({ does: fc.constant('sell' as const) }),
  fc.record({ does: fc.constant('undo' as const) }),
)
const opening = fc.record({ paise, isAhead: fc.boolean(), month: fc.integer({ min: 1, max: 10 }) })

test('due and credit are the sum of the statement, and the file is whole, after any history with openings', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(opening, { minLength: 1, maxLength: 4 }),
      fc.array(act, { maxLength: 6 }),
      async (openings, acts) => {
        const goods = { soap: soap({ openingStockThousandths: 100_000 }) }
        const shop = await openTestShop({ items: goods, customers: { ravi: ravi() }, at: new Date().toISOString() })
        const { counter, newId } = shop
        const { name, phone } = await counter.customer.get({ id: shop.ids.ravi })
        const lines = openings.map(({ paise: sum, isAhead, month }, n) => {
          const rupees = (sum / 100).toFixed(2)
          return `${name},${phone},B-${n},01-${month}-2026,${isAhead ? '' : rupees},${isAhead ? rupees : ''}`
        })
        const text = ['Name,Phone,Bill number,Bill date,Opening balance,Paid ahead', ...lines].join('\n')
        const contentBase64 = Buffer.from(text).toString('base64')
        const read = await counter.import.read({ id: newId(), kind: 'customers', fileName: 'k.csv', contentBase64 })
        await counter.import.run({ id: read.id, mapping: read.mapping, skipRefused: false })
        const customerId = shop.ids.ravi
        const state = { isUndone: false }
        for (const one of acts) {
          shop.clock.set(new Date().toISOString())
          const { duePaise, creditPaise } = await counter.account.get({ customerId })
          if (one.does === 'pay')
            await counter.account.takePayment({
              id: newId(),
              customerId,
              tender: 'upi',
              amountPaise: one.paise,
              note: '',
            })
          else if (one.does === 'credit' && duePaise > 0 && creditPaise > 0)
            await counter.account.applyCredit({ id: newId(), customerId })
          else if (one.does === 'sell')
            await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true }))
          else if (one.does === 'undo' && !state.isUndone) {
            state.isUndone = true
            await counter.import.undo({ id: read.id })
          }
        }
        const account = await counter.account.get({ customerId })
        expect(account.duePaise - account.creditPaise).toBe(statementHere(shop, customerId).closingPaise)
        expect(account.unpaid.reduce((sum, bill) => sum + bill.duePaise, 0)).toBe(account.duePaise)
        expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
      },
    ),
    { numRuns: 6 },
  )
}, 120_000)
