// The month's e-invoices: one for each sale to a registered buyer that nothing blocks.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { takeBack } from '../../support/returns.ts'
import { jsonOf, openMonth, period } from './month.ts'

const gstProfile = { turnover: 'up_to_5_crore', hasEInvoices: true, eWayLimitPaise: null } as const

test('each sale to a registered buyer is one, with its reference number', async () => {
  const { counter } = await openMonth({ gstProfile })
  const file = await counter.export.eInvoices({ period })
  expect(file.name).toBe('e-invoices-2026-11.json')
  expect(jsonOf(file)).toMatchObject([
    {
      Irn: createHash('sha256').update('27AAPFU0939F1ZV2026-27INVA1/26-27/00003').digest('hex'),
      BuyerDtls: { Gstin: '27AAACR5055K1Z7', Pin: 411030 },
      ValDtls: { AssVal: 1000, CgstVal: 25, SgstVal: 25, TotInvVal: 1050 },
    },
    { DocDtls: { No: 'A1/26-27/00004' }, BuyerDtls: { Pos: '29' }, ValDtls: { IgstVal: 3750, TotInvVal: 78_750 } },
  ])
})

test('one that something blocks is left out, and only that one', async () => {
  const shop = await openMonth({ gstProfile })
  await shop.counter.invoice.issue(shop.sale({ of: { pen: 1 }, to: 'pune' }))
  const numbers = (jsonOf(await shop.counter.export.eInvoices({ period })) as { DocDtls: { No: string } }[]).map(
    ({ DocDtls }) => DocDtls.No,
  )
  expect(numbers).toEqual(['A1/26-27/00003', 'A1/26-27/00004'])
})

test('a credit note to a registered buyer is one too, and names its invoice', async () => {
  const shop = await openMonth({ gstProfile })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { tea: 2 }, to: 'pune' }))
  await shop.counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
  const all = jsonOf(await shop.counter.export.eInvoices({ period })) as unknown[]
  expect(all.at(-1)).toMatchObject({
    DocDtls: { Typ: 'CRN', No: 'A1C/26-27/00001' },
    ItemList: [{ Qty: 1, UnitPrice: 250, Discount: 0, AssAmt: 250 }],
    RefDtls: { PrecDocDtls: [{ InvNo: invoice.number, InvDt: '20/11/2026' }] },
  })
})

test('a shop below the limit has none', async () => {
  const { counter } = await openMonth()
  expect(jsonOf(await counter.export.eInvoices({ period }))).toEqual([])
})

test('a composition shop files none', async () => {
  const { counter } = await openMonth({ scheme: 'composition' })
  await expect(counter.export.eInvoices({ period })).toBeRefused('return_not_due')
})

async function openBranch(address: { line1: string; line2: string; city: string; pin: string }) {
  const shop = await openMonth({ gstProfile })
  const campId = shop.newId()
  await shop.counter.branch.save({ id: campId, fields: { name: 'Camp', address } })
  const counterId = (await shop.counter.shop.get({})).counter?.id ?? ''
  await shop.counter.branch.moveCounter({ counterId, branchId: campId })
  await shop.counter.invoice.issue(
    shop.sale({ of: { tea: 300 }, to: 'bengaluru', paid: { bank: 10_000_00 }, onCredit: true }),
  )
  const filesOf = async () => ({
    eInvoices: jsonOf(await shop.counter.export.eInvoices({ period })) as Record<string, unknown>[],
    eWayBills: (jsonOf(await shop.counter.export.eWayBills({ period })) as { billLists: Record<string, unknown>[] })
      .billLists,
  })
  return { ...shop, campId, filesOf }
}

test('what was sold in a branch with an address of its own is dispatched from there, in both files; the rest from the shop', async () => {
  const { filesOf } = await openBranch({ line1: '4 East Street', line2: '', city: 'Nashik', pin: '422001' })
  const { eInvoices, eWayBills } = await filesOf()
  expect(eInvoices.map(({ DispDtls }) => DispDtls)).toEqual([
    undefined,
    undefined,
    expect.objectContaining({ Addr1: '4 East Street', Loc: 'Nashik', Pin: 422001, Stcd: '27' }),
  ])
  expect(eWayBills.map(({ fromPincode, transType }) => [transType, fromPincode])).toEqual([
    [1, 411001],
    [3, 422001],
  ])
})

test('a branch whose address is not whole stands in the way of its own bills alone, until it is mended', async () => {
  const { campId, counter, filesOf } = await openBranch({ line1: '4 East Street', line2: '', city: '', pin: '' })
  const { blockers } = await counter.monthEnd.check({ period })
  expect(blockers.filter(({ code }) => code === 'dispatch_address')).toMatchObject([
    { parts: ['eInvoices', 'eWayBills'], isNote: false, documentCount: 1, places: [{ record: 'shop', label: 'Camp' }] },
  ])
  expect((await filesOf()).eInvoices).toHaveLength(2)
  const address = { line1: '4 East Street', line2: '', city: 'Nashik', pin: '422001' }
  await counter.branch.save({ id: campId, fields: { address } })
  const { eInvoices, eWayBills } = await filesOf()
  expect(eInvoices.at(-1)).toMatchObject({ DispDtls: { Loc: 'Nashik' } })
  expect(eWayBills).toHaveLength(2)
})
