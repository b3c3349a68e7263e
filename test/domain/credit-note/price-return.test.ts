// What goods taken back are worth: the frozen amounts of their lines in proportion, never more than the invoice.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceReturn, type TakenBackBefore } from '../../../src/shared/domain/credit-note/price-return.ts'
import { priceInvoice } from '../../../src/shared/domain/invoice/price-invoice.ts'
import { present } from '../../../src/shared/kernel/assert.ts'

const nothingBack: TakenBackBefore = { quantities: new Map(), totalPaise: 0 }

interface Sold {
  quantityThousandths: number
  unitPricePaise: number
  taxRateBps: number
}

function invoiceOf(
  sold: readonly Sold[],
  words: { roundsToRupee?: boolean; discountPaise?: number; inter?: boolean } = {},
) {
  const priced = priceInvoice({
    lines: sold.map(line => ({ ...line, priceMode: 'inclusive' as const, discount: null })),
    billDiscount: words.discountPaise === undefined ? null : { kind: 'amount', paise: words.discountPaise },
    scheme: 'regular',
    supplyType: words.inter === true ? 'inter' : 'intra',
    roundsToRupee: words.roundsToRupee ?? true,
  })
  const lines = priced.lines.map((amounts, index) => ({
    lineNumber: index + 1,
    itemId: `item ${index + 1}`,
    code: null,
    name: `Item ${index + 1}`,
    hsn: '3401',
    unit: 'nos',
    uqc: 'NOS',
    decimals: 0,
    quantityThousandths: sold[index]?.quantityThousandths ?? 0,
    unitPricePaise: sold[index]?.unitPricePaise ?? 0,
    priceMode: 'inclusive' as const,
    mrpPaise: null,
    discount: null,
    note: '',
    ...amounts,
  }))
  return { lines, totalPaise: priced.totalPaise }
}

const back = (invoiceLineNumber: number, quantityThousandths: number) => ({
  invoiceLineNumber,
  quantityThousandths,
  isRestocked: true,
})

test('one of three comes back with a third of each amount, rounded as the first of the three', () => {
  const invoice = invoiceOf([{ quantityThousandths: 3_000, unitPricePaise: 3_333, taxRateBps: 1_800 }])
  expect(priceReturn(invoice, nothingBack, [back(1, 1_000)], true)).toMatchObject({
    lines: [
      {
        lineNumber: 1,
        invoiceLineNumber: 1,
        taxRateBps: 1_800,
        taxablePaise: 2_825,
        cgstPaise: 254,
        totalPaise: 3_333,
      },
    ],
    roundOffPaise: -33,
    totalPaise: 3_300,
  })
})

test('a whole invoice comes back to the paisa, its round-off included', () => {
  const invoice = invoiceOf([{ quantityThousandths: 3_000, unitPricePaise: 3_333, taxRateBps: 1_800 }])
  const whole = priceReturn(invoice, nothingBack, [back(1, 3_000)], false)
  expect(whole).toMatchObject({ totalPaise: 10_000, roundOffPaise: 1 })
})

test('more than was sold less what came back is refused with what is left', async () => {
  const invoice = invoiceOf([{ quantityThousandths: 3_000, unitPricePaise: 3_333, taxRateBps: 1_800 }])
  const before = { quantities: new Map([[1, 2_000]]), totalPaise: 6_700 }
  const take = () => priceReturn(invoice, before, [back(1, 2_000)], true)
  await expect(take).toBeRefused('return_too_much', { lineNumber: 1, leftThousandths: 1_000 })
})

test('the same line twice in one return counts twice', async () => {
  const invoice = invoiceOf([{ quantityThousandths: 1_000, unitPricePaise: 3_333, taxRateBps: 0 }])
  const twice = () => priceReturn(invoice, nothingBack, [back(1, 1_000), back(1, 1_000)], true)
  await expect(twice).toBeRefused('return_too_much')
})

test('goods go back to the batches they came from, the later ones after the earlier', () => {
  const invoice = invoiceOf([{ quantityThousandths: 5_000, unitPricePaise: 1_000, taxRateBps: 0 }])
  const batch = (code: string, quantityThousandths: number) => ({
    code,
    expiresOn: null,
    mrpPaise: null,
    quantityThousandths,
  })
  const line = present(invoice.lines[0], 'line')
  const batched = { ...invoice, lines: [{ ...line, batches: [batch('A', 2_000), batch('B', 3_000)] }] }
  const before = { quantities: new Map([[1, 1_000]]), totalPaise: 1_000 }
  const { lines } = priceReturn(batched, before, [back(1, 2_000)], true)
  expect(lines[0]?.batches).toEqual([batch('A', 1_000), batch('B', 1_000)])
})

const sold = fc.record({
  quantityThousandths: fc.integer({ min: 1, max: 20 }).map(pieces => pieces * 1_000),
  unitPricePaise: fc.integer({ min: 0, max: 500_000 }),
  taxRateBps: fc.constantFrom(0, 25, 300, 500, 1_200, 1_800, 2_800, 4_000),
})

test('however goods come back, piece by piece: every amount sums up to the invoice, and no note before is worth more', () => {
  fc.assert(
    fc.property(
      fc.array(sold, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 0, max: 10_000 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      (goods, roundsToRupee, inter, discountSeed, chances) => {
        const gross = goods.reduce((sum, line) => sum + (line.quantityThousandths / 1_000) * line.unitPricePaise, 0)
        const invoice = invoiceOf(goods, {
          roundsToRupee,
          inter,
          discountPaise: Math.floor((gross * discountSeed) / 20_000),
        })
        const left = new Map(invoice.lines.map(line => [line.lineNumber, line.quantityThousandths]))
        const quantities = new Map<number, number>()
        const sums = { taxablePaise: 0, cgstPaise: 0, sgstPaise: 0, igstPaise: 0, totalPaise: 0 }
        while (left.size > 0) {
          const lineNumber = [...left.keys()][(chances.next().value as number) % left.size] as number
          const most = left.get(lineNumber) as number
          const quantity = (1 + ((chances.next().value as number) % (most / 1_000))) * 1_000
          const note = priceReturn(
            invoice,
            { quantities, totalPaise: sums.totalPaise },
            [back(lineNumber, quantity)],
            roundsToRupee,
          )
          for (const key of ['taxablePaise', 'cgstPaise', 'sgstPaise', 'igstPaise', 'totalPaise'] as const)
            sums[key] += note[key]
          expect(note.totalPaise).toBeGreaterThanOrEqual(0)
          expect(note.cgstPaise).toBe(note.sgstPaise)
          expect(sums.totalPaise).toBeLessThanOrEqual(invoice.totalPaise)
          quantities.set(lineNumber, (quantities.get(lineNumber) ?? 0) + quantity)
          if (most === quantity) left.delete(lineNumber)
          else left.set(lineNumber, most - quantity)
        }
        const total = (key: 'taxablePaise' | 'cgstPaise' | 'igstPaise') =>
          invoice.lines.reduce((sum, line) => sum + line[key], 0)
        expect(sums).toEqual({
          taxablePaise: total('taxablePaise'),
          cgstPaise: total('cgstPaise'),
          sgstPaise: total('cgstPaise'),
          igstPaise: total('igstPaise'),
          totalPaise: invoice.totalPaise,
        })
      },
    ),
  )
})
