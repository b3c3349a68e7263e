// What holds for every sale whatever is in it, and the same prices by exact fractions.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PricingInput, type PricingLine, priceInvoice } from '../../../src/shared/domain/invoice/price-invoice.ts'
import { oracle } from './price-oracle.ts'

const gstRates = [0, 10, 25, 100, 150, 300, 500, 600, 750, 1_200, 1_800, 2_800, 4_000]
const rate = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...gstRates) }, fc.integer({ min: 0, max: 10_000 }))
/** Pieces, parts of a kilogram, and large amounts of both, within what a bill may hold. */
const quantity = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map(pieces => pieces * 1_000),
  fc.integer({ min: 1, max: 5_000 }),
  fc.integer({ min: 1, max: 5_000_000 }),
)
const price = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 4_00_000_00 }))
/** An amount is said as a part of what it is taken off, so that it is never too large. */
const discountPart = fc.option(
  fc.record({ kind: fc.constantFrom('percent', 'amount'), bps: fc.integer({ min: 0, max: 10_000 }) }),
  { freq: 3 },
)
type DiscountPart = { kind: string; bps: number } | null

function discountOf(part: DiscountPart, basePaise: number): PricingLine['discount'] {
  if (part === null) return null
  if (part.kind === 'percent') return { kind: 'percent', bps: part.bps }
  return { kind: 'amount', paise: Number((BigInt(basePaise) * BigInt(part.bps)) / 10_000n) }
}

const mode = fc.constantFrom('inclusive' as const, 'exclusive' as const)
const line = fc
  .record({
    quantityThousandths: quantity,
    unitPricePaise: price,
    priceMode: mode,
    taxRateBps: rate,
    part: discountPart,
  })
  .map(({ part, ...given }): PricingLine => {
    const { grossPaise } = oracle({ ...plain, lines: [{ ...given, discount: null }] })
    return { ...given, discount: discountOf(part, grossPaise) }
  })
const plain = { billDiscount: null, scheme: 'regular', supplyType: 'intra', roundsToRupee: true } as const

const sale = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    part: discountPart,
    oneMode: mode,
    scheme: fc.constantFrom('regular' as const, 'regular' as const, 'composition' as const, 'unregistered' as const),
    supplyType: fc.constantFrom('intra' as const, 'inter' as const),
    roundsToRupee: fc.boolean(),
  })
  .map(({ lines, part, oneMode, ...rest }): PricingInput => {
    // A bill discount over prices with and without tax is refused; test/domain/invoice/price-invoice.test.ts says so.
    const alike = part === null ? lines : lines.map(each => ({ ...each, priceMode: oneMode }))
    const nets = oracle({ ...rest, lines: alike, billDiscount: null }).lines
    const netPaise = nets.reduce((sum, { grossPaise, lineDiscountPaise }) => sum + grossPaise - lineDiscountPaise, 0)
    return { ...rest, lines: alike, billDiscount: discountOf(part, netPaise) }
  })

const times = { numRuns: 500 }
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

test('every amount is what exact fractions say', () => {
  fc.assert(
    fc.property(sale, input => {
      expect(priceInvoice(input)).toEqual(oracle(input))
    }),
    { numRuns: 3_000 },
  )
})

test('every amount is a whole number of paise that is not negative, but for the round-off', () => {
  fc.assert(
    fc.property(sale, input => {
      const { lines, roundOffPaise, ...totals } = priceInvoice(input)
      for (const amount of [...Object.values(totals), ...lines.flatMap(each => Object.values(each))])
        expect(Number.isSafeInteger(amount) && amount >= 0 && !Object.is(amount, -0)).toBe(true)
      expect(Math.abs(roundOffPaise)).toBeLessThanOrEqual(50)
    }),
    times,
  )
})

test('a line with tax inside costs exactly its price less its discounts', () => {
  fc.assert(
    fc.property(sale, input => {
      priceInvoice(input).lines.forEach((amounts, index) => {
        if (input.lines[index]?.priceMode === 'inclusive') expect(amounts.totalPaise).toBe(amounts.netPaise)
        else expect(amounts.taxablePaise).toBe(amounts.netPaise)
      })
    }),
    times,
  )
})

test('totals are the sums of lines', () => {
  fc.assert(
    fc.property(sale, input => {
      const { lines, ...totals } = priceInvoice(input)
      for (const key of ['grossPaise', 'taxablePaise', 'cgstPaise', 'sgstPaise', 'igstPaise'] as const)
        expect(totals[key]).toBe(sumOf(lines.map(each => each[key])))
      expect(totals.beforeRoundPaise).toBe(sumOf(lines.map(each => each.totalPaise)))
      expect(totals.grossPaise - totals.discountPaise).toBe(sumOf(lines.map(each => each.netPaise)))
      expect(totals.totalPaise - totals.beforeRoundPaise).toBe(totals.roundOffPaise)
    }),
    times,
  )
})

test('CGST and SGST are equal within a state and absent between states, IGST the other way round', () => {
  fc.assert(
    fc.property(sale, input => {
      for (const { cgstPaise, sgstPaise, igstPaise } of priceInvoice(input).lines) {
        expect(sgstPaise).toBe(cgstPaise)
        expect(input.supplyType === 'intra' ? igstPaise : cgstPaise).toBe(0)
      }
    }),
    times,
  )
})

test('shares of the bill discount sum to it exactly, and none is larger than its line', () => {
  fc.assert(
    fc.property(sale, input => {
      const { lines } = priceInvoice(input)
      const nets = lines.map(each => each.grossPaise - each.lineDiscountPaise)
      const billDiscount =
        input.billDiscount === null
          ? 0
          : input.billDiscount.kind === 'amount'
            ? input.billDiscount.paise
            : Number((2n * BigInt(sumOf(nets)) * BigInt(input.billDiscount.bps) + 10_000n) / 20_000n)
      expect(sumOf(lines.map(each => each.billDiscountSharePaise))).toBe(billDiscount)
      for (const [index, { billDiscountSharePaise }] of lines.entries())
        expect(billDiscountSharePaise).toBeLessThanOrEqual(nets[index] as number)
    }),
    times,
  )
})

test('a shop that collects no tax takes the net and nothing else', () => {
  fc.assert(
    fc.property(sale, fc.constantFrom('composition' as const, 'unregistered' as const), (input, scheme) => {
      const { lines, beforeRoundPaise, grossPaise, discountPaise } = priceInvoice({ ...input, scheme })
      expect(beforeRoundPaise).toBe(grossPaise - discountPaise)
      for (const { taxRateBps, cgstPaise, igstPaise } of lines)
        expect([taxRateBps, cgstPaise, igstPaise]).toEqual([0, 0, 0])
    }),
    times,
  )
})

test('a rounded total is whole rupees; a shop that does not round adds nothing', () => {
  fc.assert(
    fc.property(sale, input => {
      const rounded = priceInvoice({ ...input, roundsToRupee: true })
      const exact = priceInvoice({ ...input, roundsToRupee: false })
      expect(rounded.totalPaise % 100).toBe(0)
      expect([exact.roundOffPaise, exact.totalPaise]).toEqual([0, rounded.beforeRoundPaise])
    }),
    times,
  )
})

const more = fc.constantFrom('quantityThousandths' as const, 'unitPricePaise' as const)

test('more goods or a higher price never cost less', () => {
  fc.assert(
    fc.property(sale, more, fc.nat(), fc.integer({ min: 1, max: 5_000 }), (input, key, at, by) => {
      const index = at % input.lines.length
      const lines = input.lines.map((each, place) => (place === index ? { ...each, [key]: each[key] + by } : each))
      const before = priceInvoice({ ...input, billDiscount: null })
      const after = priceInvoice({ ...input, lines, billDiscount: null })
      expect(after.totalPaise).toBeGreaterThanOrEqual(before.totalPaise)
    }),
    times,
  )
})

test('a larger discount never costs more', () => {
  fc.assert(
    fc.property(sale, fc.integer({ min: 0, max: 9_999 }), (input, bps) => {
      const withDiscount = (given: number) =>
        priceInvoice({
          ...input,
          lines: input.lines.map(each => ({ ...each, discount: { kind: 'percent', bps: given } })),
          billDiscount: null,
        })
      expect(withDiscount(bps + 1).totalPaise).toBeLessThanOrEqual(withDiscount(bps).totalPaise)
    }),
    times,
  )
})

test('the order of lines does not change what is paid', () => {
  fc.assert(
    fc.property(sale, input => {
      const reversed = { ...input, lines: input.lines.toReversed(), billDiscount: null }
      const { lines: _, ...there } = priceInvoice(reversed)
      const { lines: __, ...here } = priceInvoice({ ...input, billDiscount: null })
      expect(there).toEqual(here)
    }),
    times,
  )
})
