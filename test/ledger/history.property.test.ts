// Whatever a shop does in whatever order, refusals included: the ledger stays whole, stock is the sum of what moved, and
// replaying the entries gives the same rows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { present } from '../../src/shared/kernel/assert.ts'
import { Refusal } from '../../src/shared/kernel/refusal.ts'
import { ravi, rice, soap, tea } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { takeBack } from '../support/returns.ts'
import { statementHere } from '../support/trade/report-here.ts'

type Goods = 'soap' | 'rice' | 'tea'
type Step =
  | { kind: 'sell'; of: { [Item in Goods]?: number }; onCredit: boolean; discountBps: number }
  | { kind: 'pay'; sale: number; paise: number }
  | { kind: 'count'; item: Goods; thousandths: number }
  | { kind: 'reprice'; item: Goods; paise: number; isActive: boolean }
  | { kind: 'rename'; name: string }
  | { kind: 'sellAgain'; sale: number }
  | { kind: 'takeBack'; sale: number; line: number; pieces: number; toAccount: boolean }
  | { kind: 'void'; sale: number }
  | { kind: 'payOnAccount'; paise: number }
  | { kind: 'applyCredit' }
  | { kind: 'refundCredit'; paise: number }
  | { kind: 'wait'; ms: number }
  | { kind: 'reopen' }

const item = fc.constantFrom<Goods>('soap', 'rice', 'tea')
const pieces = fc.integer({ min: 1, max: 9 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('sell'),
      of: fc.record(
        { soap: pieces, rice: fc.integer({ min: 1, max: 9000 }).map(grams => grams / 1000), tea: pieces },
        { requiredKeys: [] },
      ),
      onCredit: fc.boolean(),
      discountBps: fc.constantFrom(0, 250, 9_999),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pay'), sale: fc.nat(20), paise: fc.integer({ min: 1, max: 90_000 }) }),
  },
  fc.record({ kind: fc.constant('count'), item, thousandths: fc.integer({ min: -5_000, max: 90_000 }) }),
  fc.record({ kind: fc.constant('reprice'), item, paise: fc.nat(99_999), isActive: fc.boolean() }),
  fc.record({ kind: fc.constant('rename'), name: fc.string({ minLength: 1, maxLength: 12 }) }),
  fc.record({ kind: fc.constant('sellAgain'), sale: fc.nat(20) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('takeBack'),
      sale: fc.nat(20),
      line: fc.integer({ min: 1, max: 3 }),
      pieces: fc.integer({ min: 1, max: 3 }),
      toAccount: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('void'), sale: fc.nat(20) }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('payOnAccount'), paise: fc.integer({ min: 1, max: 900_000 }) }),
  },
  fc.record({ kind: fc.constant('applyCredit') }),
  fc.record({ kind: fc.constant('refundCredit'), paise: fc.integer({ min: 1, max: 90_000 }) }),
  fc.record({ kind: fc.constant('wait'), ms: fc.integer({ min: -90_000, max: 40 * 24 * 3_600_000 }) }),
  fc.record({ kind: fc.constant('reopen') }),
)

test('any history leaves a ledger that is whole', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
      const shop = await openShop()
      try {
        for (const each of steps) await take(shop, each)
        const { checks } = shop.verify()
        expect(checks.filter(check => !check.isGood)).toEqual([])
        expect(stockByRows(shop)).toEqual(stockByMovements(shop))
        expect(await balanceOf(shop)).toBe(statementHere(shop, shop.ids.ravi).closingPaise)
        expect(shop.failures).toEqual([])
      } finally {
        await shop.close()
      }
    }),
    { numRuns: 60 },
  )
})

async function openShop() {
  const shop = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 20_000 }), rice: rice(), tea: tea() },
    customers: { ravi: ravi() },
  })
  return Object.assign(shop, { sales: [] as ReturnType<typeof shop.sale>[] })
}
type Shop = Awaited<ReturnType<typeof openShop>>

async function take(shop: Shop, step: Step): Promise<void> {
  try {
    await act(shop, step)
  } catch (error) {
    // What a rule refuses is part of a history; anything else is a bug.
    if (!(error instanceof Refusal)) throw error
  }
}

async function act(shop: Shop, step: Step): Promise<unknown> {
  const { counter, clock, ids, newId, sales } = shop
  switch (step.kind) {
    case 'sell': {
      const discount =
        step.discountBps === 0 ? {} : { billDiscount: { kind: 'percent' as const, bps: step.discountBps } }
      const sale = shop.sale({ of: step.of, to: 'ravi', onCredit: step.onCredit, ...discount })
      sales.push(sale)
      return counter.invoice.issue(sale)
    }
    case 'sellAgain':
      return sales.length === 0 ? undefined : counter.invoice.issue(present(sales[step.sale % sales.length], 'sale'))
    case 'pay': {
      if (sales.length === 0) return undefined
      const invoiceId = present(sales[step.sale % sales.length], 'sale').id
      return counter.payment.take({ id: newId(), invoiceId, tender: 'cash', amountPaise: step.paise, note: '' })
    }
    case 'takeBack': {
      if (sales.length === 0) return undefined
      const invoiceId = present(sales[step.sale % sales.length], 'sale').id
      const words = { of: { [step.line]: step.pieces }, toAccount: step.toAccount }
      return counter.creditNote.issue(await takeBack(shop, invoiceId, words))
    }
    case 'void': {
      if (sales.length === 0) return undefined
      const invoiceId = present(sales[step.sale % sales.length], 'sale').id
      return counter.invoice.void({ id: newId(), invoiceId, reason: 'mistake' })
    }
    case 'payOnAccount':
      return counter.account.takePayment({
        id: newId(),
        customerId: ids.ravi,
        tender: 'upi',
        amountPaise: step.paise,
        note: '',
      })
    case 'applyCredit':
      return counter.account.applyCredit({ id: newId(), customerId: ids.ravi })
    case 'refundCredit': {
      const refund = { id: newId(), tender: 'cash' as const, amountPaise: step.paise, note: '' }
      return counter.account.refundCredit({ id: newId(), customerId: ids.ravi, refund })
    }
    case 'count':
      return counter.item.setStock({ id: ids[step.item], onHandThousandths: step.thousandths, note: '' })
    case 'reprice':
      return counter.item.save({ id: ids[step.item], fields: { pricePaise: step.paise, isActive: step.isActive } })
    case 'rename':
      return counter.customer.save({ id: ids.ravi, fields: { name: step.name } })
    case 'wait':
      return clock.advance(step.ms)
    case 'reopen':
      return shop.reopen()
  }
}

async function balanceOf({ counter, ids }: Shop): Promise<number> {
  const { duePaise, creditPaise } = await counter.account.get({ customerId: ids.ravi })
  return duePaise - creditPaise
}

function stockByRows(shop: Shop): unknown {
  return shop.dump().item_figures?.map(row => [row.item_no, row.on_hand_thousandths])
}

function stockByMovements(shop: Shop): unknown {
  const { item = [], stock_movement = [] } = shop.dump()
  return item.map(({ item_no }) => [
    item_no,
    stock_movement.filter(row => row.item_no === item_no).reduce((sum, row) => sum + Number(row.delta_thousandths), 0),
  ])
}
