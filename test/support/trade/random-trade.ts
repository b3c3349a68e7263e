// Random trade of a small shop: sales in cash and on credit, payments, returns with and without a bill, voids, time that passes.
import fc from 'fast-check'
import { present } from '../../../src/shared/kernel/assert.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { dealerWords, kaveri } from '../dealers.ts'
import { ravi, rice, soap, tea } from '../goods.ts'
import { openTestShop } from '../open-test-shop.ts'
import { takeBack } from '../returns.ts'
import { counterIdsOf, sitAt } from './counters.ts'

export type TradeStep =
  | {
      kind: 'sell'
      soap: number
      tea: number
      grams: number
      to: boolean
      onCredit: boolean
      bps: number
      means: 'cash' | 'upi'
    }
  | { kind: 'pay'; sale: number; paise: number }
  | { kind: 'void'; sale: number }
  | { kind: 'takeBack'; sale: number; pieces: number; toAccount: boolean }
  | { kind: 'payOnAccount'; paise: number }
  | { kind: 'wait'; hours: number }
  | { kind: 'takeBackBlind'; pieces: number; to: boolean }
  | { kind: 'receive'; pieces: number; costPaise: number }
  | { kind: 'payDealer'; paise: number }
  | { kind: 'setCost'; paise: number }
  | { kind: 'setGroup'; group: number }
  | { kind: 'sitAt'; counter: number }

export const tradeStep: fc.Arbitrary<TradeStep> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('sell'),
      soap: fc.integer({ min: 1, max: 9 }),
      tea: fc.nat(3),
      grams: fc.nat(2500),
      to: fc.boolean(),
      onCredit: fc.boolean(),
      bps: fc.constantFrom(0, 250, 1_999),
      means: fc.constantFrom('cash', 'upi'),
    }),
  },
  fc.record({ kind: fc.constant('pay'), sale: fc.nat(20), paise: fc.integer({ min: 1, max: 9_000 }) }),
  fc.record({ kind: fc.constant('void'), sale: fc.nat(20) }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('takeBack'),
      sale: fc.nat(20),
      pieces: fc.integer({ min: 1, max: 3 }),
      toAccount: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('payOnAccount'), paise: fc.integer({ min: 1, max: 90_000 }) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), hours: fc.integer({ min: 1, max: 24 * 60 }) }) },
)

/** The same, with goods bought and sold at two counters, and items whose cost and group are changed. */
export const wideTradeStep: fc.Arbitrary<TradeStep> = fc.oneof(
  { weight: 6, arbitrary: tradeStep },
  fc.record({ kind: fc.constant('takeBackBlind'), pieces: fc.integer({ min: 1, max: 3 }), to: fc.boolean() }),
  fc.record({
    kind: fc.constant('receive'),
    pieces: fc.integer({ min: 1, max: 30 }),
    costPaise: fc.integer({ min: 1, max: 9_000 }),
  }),
  fc.record({ kind: fc.constant('payDealer'), paise: fc.integer({ min: 1, max: 9_000 }) }),
  fc.record({ kind: fc.constant('setCost'), paise: fc.integer({ min: 1, max: 9_000 }) }),
  fc.record({ kind: fc.constant('setGroup'), group: fc.nat(2) }),
  fc.record({ kind: fc.constant('sitAt'), counter: fc.nat(1) }),
)

export const tradeStartMs = Date.parse('2026-11-20T06:30:00.000Z')

export async function openTradingShop() {
  const shop = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 5_000 }), rice: rice(), tea: tea() },
    customers: { ravi: ravi() },
  })
  const dealerId = shop.newId()
  await shop.counter.dealer.save({ id: dealerId, fields: kaveri() })
  const groupIds = [shop.newId(), shop.newId()]
  for (const [at, id] of groupIds.entries())
    await shop.counter.itemGroup.save({ id, fields: { name: `Group ${at + 1}` } })
  return Object.assign(shop, { sales: [] as string[], dealerId, groupIds, counterIds: counterIdsOf(shop) })
}
export type TradingShop = Awaited<ReturnType<typeof openTradingShop>>

export async function trade(shop: TradingShop, step: TradeStep): Promise<void> {
  try {
    await act(shop, step)
  } catch (error) {
    // What a rule refuses is part of a history; anything else is a bug.
    if (!(error instanceof Refusal)) throw error
  }
}

async function act(shop: TradingShop, step: TradeStep): Promise<unknown> {
  const { clock, counter, ids, newId } = shop
  switch (step.kind) {
    case 'wait':
      return clock.advance(step.hours * 3_600_000)
    case 'sell':
      return sell(shop, step)
    case 'payOnAccount':
      return counter.account.takePayment({
        id: newId(),
        customerId: ids.ravi,
        tender: 'upi',
        amountPaise: step.paise,
        note: '',
      })
    case 'takeBackBlind':
      return takeBackBlind(shop, step)
    case 'receive':
    case 'payDealer':
      return buy(shop, step)
    case 'setCost':
      return counter.item.save({ id: ids.soap, fields: { costPaise: step.paise } })
    case 'setGroup':
      return counter.item.save({ id: ids.soap, fields: { groupId: shop.groupIds[step.group] ?? null } })
    case 'sitAt':
      return sitAt(shop, present(shop.counterIds[step.counter], 'counter'))
    default:
      return ofEarlierSale(shop, step)
  }
}

async function ofEarlierSale(
  { counter, newId, sales, ...shop }: TradingShop,
  step: Extract<TradeStep, { kind: 'pay' | 'void' | 'takeBack' }>,
): Promise<unknown> {
  if (sales.length === 0) return undefined
  const invoiceId = present(sales[step.sale % sales.length], 'sale')
  if (step.kind === 'void') return counter.invoice.void({ id: newId(), invoiceId, reason: 'mistake' })
  if (step.kind === 'pay')
    return counter.payment.take({ id: newId(), invoiceId, tender: 'card', amountPaise: step.paise, note: '' })
  const words = { of: { 1: step.pieces }, toAccount: step.toAccount }
  return counter.creditNote.issue(await takeBack({ ...shop, counter, newId, sales } as TradingShop, invoiceId, words))
}

function takeBackBlind(
  { counter, ids, newId }: TradingShop,
  { pieces, to }: Extract<TradeStep, { kind: 'takeBackBlind' }>,
) {
  const totalPaise = pieces * 3_500
  return counter.creditNote.issueBlind({
    id: newId(),
    customerId: to ? ids.ravi : null,
    lines: [
      {
        itemId: ids.soap,
        quantityThousandths: pieces * 1_000,
        unitPricePaise: 3_500,
        priceMode: 'inclusive',
        isRestocked: true,
      },
    ],
    reason: 'not_wanted',
    note: '',
    refunds: to ? [] : [{ id: newId(), tender: 'cash', amountPaise: totalPaise, note: '' }],
    toAccountPaise: to ? totalPaise : 0,
    expectedTotalPaise: totalPaise,
  })
}

function buy(
  { counter, dealerId, ids, newId }: TradingShop,
  step: Extract<TradeStep, { kind: 'receive' | 'payDealer' }>,
): Promise<unknown> {
  const { payment, receipt } = dealerWords({ ids, newId, dealerId })
  if (step.kind === 'payDealer') return counter.dealerPayment.make(payment({ amountPaise: step.paise }))
  const { costPaise, pieces } = step
  return counter.goodsReceipt.receive(
    receipt({ of: { soap: pieces }, costPaise, amountPaise: pieces * costPaise, updatesCost: false }),
  )
}

async function sell(shop: TradingShop, step: Extract<TradeStep, { kind: 'sell' }>): Promise<unknown> {
  const of = {
    soap: step.soap,
    ...(step.tea > 0 ? { tea: step.tea } : {}),
    ...(step.grams > 0 ? { rice: step.grams / 1000 } : {}),
  }
  const discount = step.bps === 0 ? {} : { billDiscount: { kind: 'percent' as const, bps: step.bps } }
  const isNamed = step.to || step.onCredit
  const words = { of, ...discount, ...(isNamed ? { to: 'ravi' as const } : {}) }
  const priced = shop.sale(words)
  const paid = { [step.means]: priced.expectedTotalPaise }
  const sale = step.onCredit ? shop.sale({ ...words, onCredit: true }) : shop.sale({ ...words, paid })
  shop.sales.push(sale.id)
  return shop.counter.invoice.issue(sale)
}
