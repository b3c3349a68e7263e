// The Sell screen's store on a real core: what keys and scans do when answers take their time, fail, or come twice.
import { expect, test } from 'vitest'
import { activeCart, heldCarts } from '../../src/renderer/screens/sell/sell-state.ts'
import { createSellStore } from '../../src/renderer/screens/sell/sell-store.ts'
import { instantOf } from '../../src/shared/kernel/calendar.ts'
import { Refusal } from '../../src/shared/kernel/refusal.ts'
import { ravi, rice, shopFields, soap } from '../support/goods.ts'
import { type Counter, openTestShop, type TestShop } from '../support/open-test-shop.ts'

const code = '8901030865275'

async function openSell(change: (counter: Counter) => Counter = counter => counter) {
  const shop = await openTestShop({
    items: { soap: soap({ barcodes: [code] }), rice: rice() },
    customers: { ravi: ravi() },
  })
  return { shop, ...(await beginSelling(shop, change)) }
}

async function beginSelling(shop: TestShop, change: (counter: Counter) => Counter = counter => counter) {
  const heard: string[] = []
  const { store, act } = createSellStore({
    client: change(shop.openWindow()),
    newId: shop.newId,
    now: () => instantOf(shop.clock.nowMs()),
    sound: { found: () => heard.push('found'), missing: () => heard.push('missing'), setOn: () => undefined },
    doors: {
      openInvoice: id => heard.push(`open ${id}`),
      printInvoice: id => heard.push(`print ${id}`),
      saleFinished: () => heard.push('finished'),
    },
  })
  act.put({ shop: (await shop.counter.shop.get({})).shop })
  await act.readCarts()
  const cart = () => activeCart(store.getState())
  const quantities = () => cart().lines.map(line => line.quantityThousandths)
  return { store, act, cart, quantities, heard }
}

const settled = async (read: () => unknown, value: unknown) => expect.poll(read).toEqual(value)

test('scans are taken in one after the other and the payment waits for them', async () => {
  const { act, quantities, store, heard } = await openSell()
  for (let scan = 0; scan < 20; scan += 1) act.scan(code)
  await act.openPayment()
  expect(quantities()).toEqual([20_000])
  expect(store.getState().sheet?.totalPaise).toBe(800_00)
  expect(heard).toEqual(Array.from({ length: 20 }, () => 'found'))
})

test('a scan goes into the cart that was on the screen when it was scanned', async () => {
  const { act, store, cart } = await openSell()
  act.scan(code)
  await act.scansDone()
  act.scan(code)
  act.hold()
  await act.scansDone()
  expect(cart().lines).toEqual([])
  expect(heldCarts(store.getState()).map(held => held.lines[0]?.quantityThousandths)).toEqual([2000])
})

test('an unknown code is offered as a new item and later scans go on', async () => {
  const { act, store, quantities, heard } = await openSell()
  act.scan('4006381333931')
  act.scan(code)
  await act.scansDone()
  expect(quantities()).toEqual([1000])
  expect(heard).toEqual(['missing', 'found'])
  act.scan('4006381333931')
  await act.scansDone()
  act.enter()
  expect(store.getState().dialog).toMatchObject({ kind: 'newItem', code: '4006381333931' })
})

test('a scan while money is counted is refused with a sound', async () => {
  const { act, quantities, heard, store } = await openSell()
  act.scan(code)
  await act.openPayment()
  act.scan(code)
  await act.scansDone()
  expect(quantities()).toEqual([1000])
  expect(heard).toEqual(['found', 'missing'])
  expect(store.getState().notice).toEqual({ kind: 'finishPaymentFirst' })
})

test('Enter before the answer waits for it and takes the first result of just that text', async () => {
  const { act, quantities } = await openSell()
  act.setBox('3* lu')
  act.setBox('3* lux')
  act.enter()
  await settled(quantities, [3000])
})

test('another window finds the cart as it was left, chosen line and half-typed text included', async () => {
  const { shop, act, cart } = await openSell()
  act.scan(code)
  await act.scansDone()
  act.setBox('2* so')
  await expect.poll(async () => (await shop.counter.cart.find({}))[0]?.cursor.boxText).toBe('2* so')
  const second = await beginSelling(shop)
  expect(second.cart()).toEqual({ ...cart(), revision: second.cart().revision, updatedAt: second.cart().updatedAt })
})

test('what was typed before the carts were read stays on the screen', async () => {
  const shop = await openTestShop({ items: { soap: soap({ barcodes: [code] }) } })
  const first = await beginSelling(shop)
  first.act.scan(code)
  await first.act.scansDone()
  await expect.poll(async () => (await shop.counter.cart.find({})).length).toBe(1)
  const store = createSellStore({
    client: shop.openWindow(),
    newId: shop.newId,
    now: () => instantOf(shop.clock.nowMs()),
    sound: { found: () => undefined, missing: () => undefined, setOn: () => undefined },
    doors: { openInvoice: () => undefined, printInvoice: () => undefined, saleFinished: () => undefined },
  })
  store.act.setBox('lux')
  await store.act.readCarts()
  expect(activeCart(store.store.getState()).cursor.boxText).toBe('lux')
  expect(heldCarts(store.store.getState())).toHaveLength(1)
})

test('a cart that another window changed is shown as it is now', async () => {
  const { shop, act, store, cart, quantities } = await openSell()
  act.scan(code)
  await act.scansDone()
  await settled(() => cart().revision, 1)
  const { createdAt: _created, updatedAt: _updated, heldAt: _held, ...given } = cart()
  const line = given.lines[0]
  if (line === undefined) throw new Error('no line')
  await shop.counter.cart.save({ ...given, isHeld: false, lines: [{ ...line, quantityThousandths: 7000 }] })
  act.stepQuantity(1)
  await settled(quantities, [7000])
  expect(store.getState().notice).toEqual({ kind: 'replaced' })
})

test('a sale is posted once however often Enter is pressed, and the next cart is there', async () => {
  const { shop, act, store, cart, heard } = await openSell()
  act.scan(code)
  await act.openPayment()
  const sold = cart().id
  await Promise.all([act.confirmTender(), act.confirmTender(), act.confirmTender()])
  expect((await shop.counter.invoice.find({})).rows.map(({ id }) => id)).toEqual([sold])
  expect(store.getState()).toMatchObject({
    sheet: null,
    lastSale: { invoiceId: sold, totalPaise: 40_00, changePaise: 0 },
  })
  expect(cart()).toMatchObject({ lines: [], revision: 0 })
  expect(heard).toEqual(['found', 'finished'])
})

test('when the answer of a sale is lost, Enter again finds the same bill', async () => {
  const lost = { once: true }
  const { shop, act, store } = await openSell(counter => ({
    ...counter,
    invoice: {
      ...counter.invoice,
      async issue(input) {
        const issued = await counter.invoice.issue(input)
        if (!lost.once) return issued
        lost.once = false
        throw new Error('the wire is gone')
      },
    },
  }))
  act.scan(code)
  await act.openPayment()
  await act.confirmTender()
  expect(store.getState().notice).toEqual({ kind: 'failed' })
  await act.confirmTender()
  expect((await shop.counter.invoice.find({})).total).toBe(1)
  expect(store.getState().lastSale?.totalPaise).toBe(40_00)
})

test('a cart that could not be written is said until it is written or has become a bill', async () => {
  const disk = { isFull: true }
  const { act, store, heard } = await openSell(counter => ({
    ...counter,
    cart: {
      ...counter.cart,
      save: input => (disk.isFull ? Promise.reject(new Refusal('disk_full')) : counter.cart.save(input)),
    },
  }))
  const trouble = () => store.getState().saveTrouble
  act.scan(code)
  await settled(() => trouble() !== null, true)
  await act.openPayment()
  await act.confirmTender()
  expect(heard).toContain('finished')
  expect(trouble()).toBe(null)
  act.scan(code)
  await settled(() => trouble() !== null, true)
  disk.isFull = false
  act.wake()
  await settled(trouble, null)
})

test('a tax rate that changed meanwhile is taken over, and the cashier is asked to look', async () => {
  const { shop, act, store, cart } = await openSell()
  await shop.counter.shop.save({ fields: { roundsToRupee: false } })
  act.put({ shop: (await shop.counter.shop.get({})).shop })
  await shop.counter.item.save({ id: shop.ids.soap, fields: { priceMode: 'exclusive' } })
  act.scan(code)
  await act.openPayment()
  await shop.counter.item.save({ id: shop.ids.soap, fields: { taxRates: [{ fromOn: '2017-07-01', rateBps: 500 }] } })
  await act.confirmTender()
  const { notice, sheet } = store.getState()
  expect(notice?.kind === 'refused' && notice.refusal instanceof Refusal ? notice.refusal.code : notice).toBe(
    'total_changed',
  )
  expect(cart().lines[0]?.taxRateBps).toBe(500)
  expect(sheet?.totalPaise).toBe(42_00)
  await act.confirmTender()
  expect(store.getState().lastSale?.totalPaise).toBe(42_00)
})

test('digits in the box are given to the key at once, and what cannot be is refused in place', async () => {
  const { act, store, cart, quantities } = await openSell()
  act.scan(code)
  await act.scansDone()
  act.setBox('5')
  act.openEditor('quantity')
  expect(quantities()).toEqual([5000])
  expect(cart().cursor.boxText).toBe('')
  act.setBox('1.5')
  act.openEditor('quantity')
  expect(store.getState().editor).toMatchObject({ text: '1.5', problem: 'whole_only' })
  act.typeInEditor('2')
  act.applyEditor()
  expect(quantities()).toEqual([2000])
  act.openEditor('discount')
  act.typeInEditor('500')
  act.applyEditor()
  expect(store.getState().editor?.problem).toBe('too_large')
  act.typeInEditor('10%')
  act.applyEditor()
  expect(cart().lines[0]?.discount).toEqual({ kind: 'percent', bps: 1000 })
})

test('a held bill is resumed and the one on the screen takes its place', async () => {
  const { shop, act, store, quantities } = await openSell()
  act.scan(code)
  await act.scansDone()
  act.hold()
  act.scan(code)
  act.scan(code)
  await act.scansDone()
  const [held] = heldCarts(store.getState())
  act.resume(held?.id ?? '')
  expect(quantities()).toEqual([1000])
  expect(heldCarts(store.getState()).map(cart => cart.lines[0]?.quantityThousandths)).toEqual([2000])
  await expect.poll(async () => (await shop.counter.cart.find({})).filter(cart => cart.heldAt !== null).length).toBe(1)
})

test('a composition shop charges no tax on the screen either', async () => {
  const { act, store } = await openSell()
  act.put({ shop: { ...shopFields({ scheme: 'composition' }), version: 1 } })
  act.scan(code)
  await act.openPayment()
  expect(store.getState().sheet?.totalPaise).toBe(40_00)
})
