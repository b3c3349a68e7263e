// Random trade at several counters of one shop, and what they hear of each other in between.
import fc from 'fast-check'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { dealerWords } from '../dealers.ts'
import { type TradeStep, trade, tradeStep } from '../trade/random-trade.ts'
import { hear, type MergingCounter } from './counters.ts'
import { moveStock, type StockStep, stockKinds } from './stock-trade.ts'

/** `a`, `b`: which one, how much; each step makes of them what it needs. */
interface SmallStep {
  readonly kind: (typeof smallKinds)[number]
  readonly a: number
  readonly b: number
}
export type CounterStep =
  | { readonly kind: 'hear'; readonly to: number; readonly from: number; readonly most: number }
  | { readonly kind: 'trade'; readonly at: number; readonly step: TradeStep | SmallStep }

const edits = [
  'editItem',
  'editItem',
  'editItem',
  'editGroup',
  'editCustomer',
  'editDealer',
  'editLink',
  'editShop',
  'editRights',
  'editBranch',
  'moveCounter',
] as const
const dealing = [
  'place',
  'receive',
  'receive',
  'cancel',
  'undoReceipt',
  'undoReceipt',
  'payDealer',
  'undoPayment',
  'undoPayment',
] as const
const money = [
  'applyCredit',
  'refundCredit',
  'openingOf',
  'undoOpening',
  'openShift',
  'closeShift',
  'moveCash',
] as const
const smallKinds = [...edits, ...dealing, ...money, ...stockKinds] as const

const smallStep: fc.Arbitrary<SmallStep> = fc.record({
  kind: fc.constantFrom(...smallKinds),
  a: fc.nat(6),
  b: fc.integer({ min: 1, max: 9_000 }),
})

export const counterStep: fc.Arbitrary<CounterStep> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('trade'),
      at: fc.nat(2),
      step: fc.oneof({ weight: 3, arbitrary: tradeStep }, { weight: 6, arbitrary: smallStep }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('hear'),
      to: fc.nat(2),
      from: fc.nat(2),
      most: fc.constantFrom(1, 3, 10, 1_000),
    }),
  },
)

export async function takeStep(counters: readonly MergingCounter[], step: CounterStep): Promise<void> {
  const of = (which: number) => counters[which % counters.length] as MergingCounter
  if (step.kind === 'hear') {
    hear(of(step.to), of(step.from).file, step.most)
    return
  }
  if ('a' in step.step) await refusable(() => act(of(step.at), step.step as SmallStep))
  else await trade(of(step.at), step.step)
}

/** What a rule refuses is part of a history; anything else is a bug. */
async function refusable(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

function act(shop: MergingCounter, step: SmallStep): Promise<unknown> {
  if ((edits as readonly string[]).includes(step.kind)) return edit(shop, step)
  if ((dealing as readonly string[]).includes(step.kind)) return deal(shop, step)
  if ((stockKinds as readonly string[]).includes(step.kind)) return moveStock(shop, step as StockStep)
  return moveMoney(shop, step)
}

async function edit(shop: MergingCounter, { a, b, kind }: SmallStep): Promise<unknown> {
  const { branchIds, counter, dealerId, groupIds, ids } = shop
  if (kind === 'moveCounter') return moveCounter(shop, a, b)
  if (kind === 'editBranch')
    return counter.branch.save({
      id: branchIds[a % 2] as string,
      fields: a % 3 === 0 ? { phone: `9${b}00000` } : { name: `Branch ${b}` },
    })
  const [itemId, groupId] = [[ids.soap, ids.rice, ids.tea][a % 3] as string, groupIds[a % 2] as string]
  if (kind === 'editGroup') return counter.itemGroup.save({ id: groupId, fields: { name: `Group ${b}` } })
  if (kind === 'editCustomer')
    return counter.customer.save({
      id: ids.ravi,
      fields: a % 2 === 0 ? { note: `${b}` } : { email: `r${b}@ravi.example` },
    })
  if (kind === 'editDealer')
    return counter.dealer.save({ id: dealerId, fields: a % 2 === 0 ? { note: `${b}` } : { paymentDays: b % 90 } })
  if (kind === 'editLink') {
    const fields = a % 2 === 0 ? { pricePaise: b } : { code: `K${b}` }
    return counter.dealer.saveItems({ links: [{ dealerId, itemId, fields }] })
  }
  if (kind === 'editShop')
    return counter.shop.save({ fields: a % 2 === 0 ? { footer: `Come again ${b}` } : { dueDays: b % 90 } })
  if (kind === 'editRights')
    return counter.person.saveRights({
      rights: { [a % 2 === 0 ? 'manager' : 'cashier']: { permissions: ['give_credit'], discountLimitBps: b } },
    })
  const of = [
    { costPaise: b },
    { description: `${b}` },
    { groupId: a % 2 === 0 ? groupId : null },
    { lowStockThousandths: b },
  ]
  return counter.item.save({ id: itemId, fields: { ...of[a % 4], ...of[b % 4] } })
}

async function moveCounter({ branchIds, counter }: MergingCounter, a: number, b: number): Promise<unknown> {
  const counters = (await counter.branch.find({})).branches.flatMap(({ counters }) => counters)
  const counterId = counters.toSorted((one, other) => (one.code < other.code ? -1 : 1))[a % counters.length]?.id ?? ''
  return counter.branch.moveCounter({ counterId, branchId: branchIds[b % 2] as string })
}

async function deal(shop: MergingCounter, { a, b, kind }: SmallStep): Promise<unknown> {
  const { counter, dealerId, dealerPayments, ids, newId, orders, receipts } = shop
  const { order, payment, receipt } = dealerWords({ ids, newId, dealerId })
  const one = (of: readonly string[]) => of[a % Math.max(1, of.length)] ?? newId()
  if (kind === 'place') {
    const placed = order({ soap: 1 + (a % 9) })
    orders.push(placed.id)
    return counter.dealerOrder.place(placed)
  }
  if (kind === 'receive') {
    const words = {
      of: { soap: 1 + (a % 9) },
      costPaise: b,
      amountPaise: b * 10,
      billNumber: `B${a}`,
      restComes: b % 3 === 0,
    }
    const came = receipt({ ...words, orderId: b % 2 === 0 || orders.length === 0 ? null : one(orders) })
    receipts.push(came.id)
    return counter.goodsReceipt.receive(came)
  }
  if (kind === 'payDealer') {
    const paid = payment({ amountPaise: b, orderId: b % 2 === 0 || orders.length === 0 ? null : one(orders) })
    dealerPayments.push(paid.id)
    return counter.dealerPayment.make(paid)
  }
  if (kind === 'cancel') return counter.dealerOrder.cancel({ id: newId(), orderId: one(orders), reason: 'late' })
  if (kind === 'undoReceipt')
    return counter.goodsReceipt.reverse({ id: newId(), receiptId: one(receipts), reason: 'typo' })
  return counter.dealerPayment.reverse({ id: newId(), paymentId: one(dealerPayments), reason: 'typo' })
}

async function moveMoney(shop: MergingCounter, { a, b, kind }: SmallStep): Promise<unknown> {
  const { counter, dealerId, ids, newId, openings } = shop
  if (kind === 'applyCredit') return counter.account.applyCredit({ id: newId(), customerId: ids.ravi })
  if (kind === 'refundCredit') {
    const refund = { id: newId(), tender: 'cash' as const, amountPaise: b, note: '' }
    return counter.account.refundCredit({ id: newId(), customerId: ids.ravi, refund })
  }
  if (kind === 'closeShift') {
    const { open } = await counter.shift.current({})
    const count = { notes: [], loosePaise: b }
    return counter.shift.close({ id: newId(), shiftId: open?.id ?? newId(), count, note: '' })
  }
  if (kind === 'openShift') return counter.shift.open({ id: newId(), floatPaise: b })
  if (kind === 'moveCash')
    return counter.shift.moveCash({
      id: newId(),
      direction: a % 2 === 0 ? 'in' : 'out',
      reason: 'change',
      note: '',
      amountPaise: b,
    })
  if (kind === 'undoOpening')
    return counter.opening.reverse({ id: newId(), openingId: openings[a % Math.max(1, openings.length)] ?? newId() })
  const party = a % 3 === 0 ? { kind: 'dealer' as const, id: dealerId } : { kind: 'customer' as const, id: ids.ravi }
  const id = newId()
  openings.push(id)
  return counter.opening.post({ id, party, reference: '', billedOn: '2026-11-01', amountPaise: a % 4 === 0 ? -b : b })
}
