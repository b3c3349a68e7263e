// The e-invoice of a document: its amounts to the paisa, and valid by NIC's own schema when that lies beside the project.
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eInvoiceOfCreditNote, eInvoiceOfInvoice, needsEInvoice } from '../../../src/shared/domain/e-invoice/inv01.ts'
import { schemaProblems } from '../../support/returns/check-schema.ts'
import {
  anyInvoice,
  bengaluruMart,
  madeCreditNote,
  madeInvoice,
  puneTraders,
  seller,
} from '../../support/returns/made-invoices.ts'

const facts = { seller, sha256Hex: () => 'a'.repeat(64) }
const file = new URL(
  '../../../../shared/data/compliance/einvoice/inv01_schema_v1.1.strict-draft07.json',
  import.meta.url,
)
const isThere = existsSync(file)

interface Item {
  readonly Qty: number
  readonly UnitPrice: number
  readonly TotAmt: number
  readonly Discount: number
  readonly AssAmt: number
  readonly IgstAmt: number
  readonly CgstAmt: number
  readonly SgstAmt: number
  readonly TotItemVal: number
}
const itemsOf = (payload: Readonly<Record<string, unknown>>) => payload.ItemList as Item[]
const paise = (rupees: number) => Math.round(rupees * 100)

test('an invoice to a registered buyer names both, the place of supply, and its reference number', () => {
  const payload = eInvoiceOfInvoice(madeInvoice({ to: bengaluruMart }), facts)
  expect(payload).toMatchObject({
    Version: '1.1',
    Irn: 'a'.repeat(64),
    TranDtls: { TaxSch: 'GST', SupTyp: 'B2B', RegRev: 'N' },
    DocDtls: { Typ: 'INV', No: 'A1/26-27/00001', Dt: '20/11/2026' },
    SellerDtls: {
      Gstin: '27AAPFU0939F1ZV',
      LglNm: 'Asha Retail Private Limited',
      TrdNm: 'Asha Stores',
      Loc: 'Pune',
      Pin: 411001,
      Stcd: '27',
      Ph: '919822000000',
      Em: 'asha@example.in',
    },
    BuyerDtls: { Gstin: '29AAGCB7383J1Z4', LglNm: 'Bengaluru Mart', Pos: '29', Stcd: '29', Pin: 560001 },
    ValDtls: { AssVal: 100, IgstVal: 18, CgstVal: 0, SgstVal: 0, RndOffAmt: 0, TotInvVal: 118 },
  })
})

test('a price with its tax inside becomes a price without it, and the last paise go off as discount', () => {
  const [item] = itemsOf(
    eInvoiceOfInvoice(
      madeInvoice({ to: puneTraders, of: [{ quantityThousandths: 997_000, unitPricePaise: 105, taxRateBps: 500 }] }),
      facts,
    ),
  )
  expect(item).toMatchObject({ Qty: 997, UnitPrice: 1, TotAmt: 997, Discount: 0.01, AssAmt: 996.99 })
})

test('a price without tax stands as it was sold, with its discounts beside it', () => {
  const line = { priceMode: 'exclusive', unitPricePaise: 25_000, discount: { kind: 'percent', bps: 1000 } } as const
  const [item] = itemsOf(eInvoiceOfInvoice(madeInvoice({ to: puneTraders, of: [line] }), facts))
  expect(item).toMatchObject({ UnitPrice: 250, TotAmt: 250, Discount: 25, AssAmt: 225, CgstAmt: 20.25, SgstAmt: 20.25 })
})

test('an SEZ buyer is a supply with payment of tax', () => {
  const payload = eInvoiceOfInvoice(madeInvoice({ to: { ...puneTraders, isSez: true } }), facts)
  expect(payload).toMatchObject({ TranDtls: { SupTyp: 'SEZWP', IgstOnIntra: 'N' }, ValDtls: { IgstVal: 18 } })
})

test('a credit note says which invoice it is against', () => {
  const payload = eInvoiceOfCreditNote(madeCreditNote(madeInvoice({ to: puneTraders, serial: 42 })), facts)
  expect(payload).toMatchObject({
    DocDtls: { Typ: 'CRN', No: 'A1C/26-27/00001' },
    RefDtls: { PrecDocDtls: [{ InvNo: 'A1/26-27/00042', InvDt: '20/11/2026' }] },
  })
})

test('what the portal refuses in a text is written so that it can be read: no double quotes, no text too short', () => {
  const invoice = madeInvoice({ to: { ...puneTraders, name: 'The "Best" Shop' }, of: [{ name: 'Ra' }] })
  const payload = eInvoiceOfInvoice(invoice, facts)
  expect(payload).toMatchObject({ BuyerDtls: { LglNm: "The 'Best' Shop" } })
  expect(itemsOf(payload)[0]).not.toHaveProperty('PrdDesc')
})

const camp = { line1: '4 East Street', line2: 'Near "Camp" post office', city: 'Pune', pin: '411001' }

test('goods that leave from a branch with an address of its own say so, beside the registered address', () => {
  const payload = eInvoiceOfInvoice(madeInvoice({ to: bengaluruMart }), facts, camp)
  expect(payload).toMatchObject({
    SellerDtls: { Addr1: '12 MG Road', Pin: 411001 },
    DispDtls: {
      Nm: 'Asha Retail Private Limited',
      Addr1: '4 East Street',
      Addr2: "Near 'Camp' post office",
      Loc: 'Pune',
      Pin: 411001,
      Stcd: '27',
    },
  })
  expect(eInvoiceOfInvoice(madeInvoice({ to: bengaluruMart }), facts)).not.toHaveProperty('DispDtls')
})

test('a service leaves from nowhere', () => {
  const service = madeInvoice({ to: bengaluruMart, of: [{ hsn: '998719', name: 'Repair' }] })
  expect(eInvoiceOfInvoice(service, facts, camp)).not.toHaveProperty('DispDtls')
})

test('walk-in sales and bills of supply need none', () => {
  expect(needsEInvoice(madeInvoice({ to: puneTraders }))).toBe(true)
  expect(needsEInvoice(madeInvoice())).toBe(false)
  expect(needsEInvoice(madeInvoice({ to: puneTraders, of: [{ taxRateBps: 0 }] }))).toBe(false)
})

test('amounts fit each other in every line and add up to the totals', () => {
  fc.assert(
    fc.property(
      anyInvoice.filter(({ buyer }) => buyer !== null),
      invoice => {
        const payload = eInvoiceOfInvoice(invoice, facts)
        const items = itemsOf(payload)
        for (const item of items) {
          expect(Math.abs(item.Qty * item.UnitPrice - item.TotAmt)).toBeLessThanOrEqual(0.0051 + item.TotAmt * 1e-12)
          expect(paise(item.TotAmt) - paise(item.Discount)).toBe(paise(item.AssAmt))
          expect(item.Discount).toBeGreaterThanOrEqual(0)
          expect(paise(item.AssAmt) + paise(item.IgstAmt) + paise(item.CgstAmt) + paise(item.SgstAmt)).toBe(
            paise(item.TotItemVal),
          )
        }
        const values = payload.ValDtls as Record<string, number>
        const sum = (key: keyof Item) => items.reduce((total, item) => total + paise(item[key]), 0)
        expect(sum('AssAmt')).toBe(paise(values.AssVal ?? 0))
        expect(sum('TotItemVal') + paise(values.RndOffAmt ?? 0)).toBe(paise(values.TotInvVal ?? 0))
      },
    ),
  )
})

test("NIC's schema lies beside the project, or it is said that it does not", () => {
  if (!isThere) console.log('not run: ../shared/data/compliance/einvoice is not there')
  expect(existsSync(file)).toBe(isThere)
})

if (isThere)
  test("every e-invoice is valid by NIC's schema", () => {
    const schema = JSON.parse(readFileSync(file, 'utf8'))
    expect(schemaProblems({ Version: '1.1' }, schema)).toContain('/DocDtls is missing')
    fc.assert(
      fc.property(
        anyInvoice.filter(({ buyer }) => buyer !== null),
        invoice => {
          expect(schemaProblems(eInvoiceOfInvoice(invoice, facts), schema)).toEqual([])
          expect(schemaProblems(eInvoiceOfInvoice(invoice, facts, camp), schema)).toEqual([])
          expect(schemaProblems(eInvoiceOfCreditNote(madeCreditNote(invoice), facts), schema)).toEqual([])
        },
      ),
    )
  })
