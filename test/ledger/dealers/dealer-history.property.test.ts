// Whatever is ordered, received, sent back, paid and undone in whatever order, refusals included: what is payable is bills less
// goods sent back and payments, every order stands where its facts put it, and the ledger is whole.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderPaymentStatus } from '../../../src/shared/domain/dealer-order/order-payment-status.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { openDealerShop } from '../../support/dealers.ts'

type Opened = Awaited<ReturnType<typeof openDealerShop>>
type Undo = 'cancel' | 'undoReceipt' | 'undoReturn' | 'undoPayment'
type Source = 'stock' | 'written_off' | 'not_accepted'
type Step =
  | { kind: 'place'; soaps: number }
  | { kind: 'receive'; order: number; soaps: number; damaged: number; keeps: boolean; rest: boolean; paise: number }
  | { kind: 'pay'; order: number; paise: number }
  | { kind: 'sendBack'; receipt: number; soaps: number; source: Source; paise: number }
  | { kind: Undo; at: number }

const few = fc.nat(6)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('place'), soaps: fc.integer({ min: 1, max: 20 }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('receive'),
      order: few,
      soaps: fc.nat(20),
      damaged: fc.nat(3),
      keeps: fc.boolean(),
      rest: fc.boolean(),
      paise: fc.nat(90_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pay'), order: few, paise: fc.integer({ min: 1, max: 90_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('sendBack'),
      receipt: few,
      soaps: fc.integer({ min: 1, max: 12 }),
      source: fc.constantFrom('stock', 'stock', 'written_off', 'not_accepted'),
      paise: fc.nat(9_000),
    }),
  },
  fc.record({ kind: fc.constantFrom('cancel', 'undoReceipt', 'undoReturn', 'undoPayment'), at: few }),
)

/** What the facts that were taken should have come to. */
interface Book {
  readonly orders: { id: string; status: string; billed: number | null; paid: number; returned: number }[]
  readonly receipts: {
    id: string
    order: number | null
    paise: number
    kept: number
    rest: boolean
    isUndone: boolean
  }[]
  readonly returns: { id: string; order: number | null; paise: number; left: number; isUndone: boolean }[]
  readonly payments: { id: string; order: number | null; paise: number; isUndone: boolean }[]
}

test('any history with a dealer adds up', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async steps => {
      const opened = await openDealerShop()
      try {
        const book: Book = { orders: [], receipts: [], returns: [], payments: [] }
        for (const each of steps) await take(opened, book, each)
        await expectBook(opened, book)
        expect(opened.shop.verify().checks.filter(check => !check.isGood)).toEqual([])
      } finally {
        await opened.shop.close()
      }
    }),
    { numRuns: 15 },
  )
})

async function take(opened: Opened, book: Book, each: Step): Promise<void> {
  try {
    await act(opened, book, each)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

async function act({ counter, place, receive, sendBack, pay, shop }: Opened, book: Book, each: Step): Promise<void> {
  if (each.kind === 'place') {
    const { order } = await place({ soap: each.soaps })
    book.orders.push({ id: order.id, status: 'pending', billed: null, paid: 0, returned: 0 })
  } else if (each.kind === 'receive') {
    const order = book.orders[each.order]
    const { receipt } = await receive({
      of: { soap: each.soaps },
      damaged: { soap: each.damaged },
      orderId: order?.id ?? null,
      keepsDamaged: each.keeps,
      restComes: each.rest,
      amountPaise: each.paise,
    })
    if (order !== undefined) {
      if (each.paise > 0) order.billed = (order.billed ?? 0) + each.paise
      if (!each.rest) order.status = 'delivered'
    }
    const at = order === undefined ? null : each.order
    book.receipts.push({
      id: receipt.id,
      order: at,
      paise: each.paise,
      kept: each.soaps,
      rest: receipt.restComes,
      isUndone: false,
    })
  } else if (each.kind === 'pay') {
    const order = book.orders[each.order]
    const { payment } = await pay({ orderId: order?.id ?? null, amountPaise: each.paise })
    if (order !== undefined) order.paid += each.paise
    book.payments.push({
      id: payment.id,
      order: order === undefined ? null : each.order,
      paise: each.paise,
      isUndone: false,
    })
  } else if (each.kind === 'sendBack') {
    const receipt = book.receipts[each.receipt]
    const asked = { of: { soap: each.soaps }, source: each.source, pricePaise: each.paise }
    const { goodsReturn } = await sendBack({ ...asked, receiptId: receipt?.id ?? null })
    const order = receipt?.order ?? null
    const { amountPaise } = goodsReturn
    if (order !== null) (book.orders[order] as Book['orders'][number]).returned += amountPaise
    const left = each.source === 'stock' ? each.soaps : 0
    book.returns.push({ id: goodsReturn.id, order, paise: amountPaise, left, isUndone: false })
  } else if (each.kind === 'cancel') {
    const order = book.orders[each.at]
    if (order === undefined) return
    await counter.dealerOrder.cancel({ id: shop.newId(), orderId: order.id, reason: '' })
    const hasCome = book.receipts.some(receipt => receipt.order === each.at && !receipt.isUndone)
    order.status = hasCome ? 'delivered' : 'cancelled'
  } else await undo({ counter, newId: shop.newId }, book, each)
}

async function undo(
  { counter, newId }: { counter: Opened['counter']; newId: () => string },
  book: Book,
  each: { kind: Undo; at: number },
): Promise<void> {
  if (each.kind === 'undoReceipt') {
    const receipt = book.receipts[each.at]
    if (receipt === undefined) return
    await counter.goodsReceipt.reverse({ id: newId(), receiptId: receipt.id, reason: '' })
    receipt.isUndone = true
    const order = receipt.order === null ? undefined : book.orders[receipt.order]
    if (order === undefined) return
    const standing = book.receipts.filter(
      ({ order: of, isUndone, paise }) => of === receipt.order && !isUndone && paise > 0,
    )
    order.billed = standing.length === 0 ? null : (order.billed ?? 0) - receipt.paise
    if (!receipt.rest) order.status = 'pending'
  } else if (each.kind === 'undoReturn') {
    const sent = book.returns[each.at]
    if (sent === undefined) return
    await counter.goodsReturn.reverse({ id: newId(), returnId: sent.id, reason: '' })
    sent.isUndone = true
    if (sent.order !== null) (book.orders[sent.order] as Book['orders'][number]).returned -= sent.paise
  } else {
    const payment = book.payments[each.at]
    if (payment === undefined) return
    await counter.dealerPayment.reverse({ id: newId(), paymentId: payment.id, reason: '' })
    payment.isUndone = true
    const order = payment.order === null ? undefined : book.orders[payment.order]
    if (order !== undefined) order.paid -= payment.paise
  }
}

async function expectBook({ counter, dealerId, onHand }: Opened, book: Book): Promise<void> {
  const sum = (rows: readonly { paise: number; isUndone: boolean }[]) =>
    rows.reduce((total, row) => total + (row.isUndone ? 0 : row.paise), 0)
  const dealer = await counter.dealer.get({ id: dealerId })
  expect(dealer.payablePaise).toBe(sum(book.receipts) - sum(book.returns) - sum(book.payments))
  expect(dealer.pendingOrderCount).toBe(book.orders.filter(order => order.status === 'pending').length)
  const { ageing, closingPaise } = await counter.dealer.statement({ dealerId, fromOn: null, toOn: null })
  expect(closingPaise).toBe(dealer.payablePaise)
  const ages = ageing.to30Paise + ageing.to60Paise + ageing.to90Paise + ageing.over90Paise
  expect(ages).toBe(Math.max(0, dealer.payablePaise))
  const { rows } = await counter.dealerOrder.find({ limit: 100 })
  const standing = (id: string) => {
    const row = rows.find(each => each.id === id)
    return [row?.status, row?.billedPaise, row?.paidPaise, row?.paymentStatus]
  }
  for (const { id, status, billed, returned, paid } of book.orders) {
    const net = billed === null ? null : billed - returned
    expect(standing(id)).toEqual([status, net, paid, orderPaymentStatus(net, paid)])
  }
  const kept = book.receipts.reduce((total, receipt) => total + (receipt.isUndone ? 0 : receipt.kept), 0)
  const left = book.returns.reduce((total, sent) => total + (sent.isUndone ? 0 : sent.left), 0)
  expect(await onHand('soap')).toBe(4 + kept - left)
}
