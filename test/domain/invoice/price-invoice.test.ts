// Prices of a sale as a table, the awkward cases first. What holds for every sale is in price-invoice.properties.test.ts;
// the worked cases of the design run in test/cli/vectors.test.ts.
import { expect, test } from 'vitest'
import { type PricingInput, type PricingLine, priceInvoice } from '../../../src/shared/domain/invoice/price-invoice.ts'
import { maxPaise } from '../../../src/shared/kernel/money.ts'

const line = (words: Partial<PricingLine> = {}): PricingLine => ({
  quantityThousandths: 1_000,
  unitPricePaise: 10_000,
  priceMode: 'exclusive',
  taxRateBps: 1_800,
  discount: null,
  ...words,
})
const sale = (lines: readonly PricingLine[], words: Partial<PricingInput> = {}): PricingInput => ({
  lines,
  billDiscount: null,
  scheme: 'regular',
  supplyType: 'intra',
  roundsToRupee: false,
  ...words,
})
const percent = (bps: number) => ({ kind: 'percent', bps }) as const
const amount = (paise: number) => ({ kind: 'amount', paise }) as const

type Taxed = [taxable: number, cgst: number, sgst: number, igst: number, total: number]

test.each<[string, Partial<PricingLine>, 'intra' | 'inter', Taxed]>([
  [
    '90 paise at 5%: each half rounds up by itself',
    { unitPricePaise: 90, taxRateBps: 500 },
    'intra',
    [90, 2, 2, 0, 94],
  ],
  [
    '90 paise at 5% to another state: the whole rounds up once',
    { unitPricePaise: 90, taxRateBps: 500 },
    'inter',
    [90, 0, 0, 5, 95],
  ],
  ['a paisa at 18%', { unitPricePaise: 1 }, 'intra', [1, 0, 0, 0, 1]],
  [
    'a paisa at 100%: half a paisa rounds up twice',
    { unitPricePaise: 1, taxRateBps: 10_000 },
    'intra',
    [1, 1, 1, 0, 3],
  ],
  [
    'a paisa with 100% inside',
    { unitPricePaise: 1, taxRateBps: 10_000, priceMode: 'inclusive' },
    'intra',
    [1, 0, 0, 0, 1],
  ],
  [
    'two paise with 100% inside: both halves round up and nothing is left',
    { unitPricePaise: 2, taxRateBps: 10_000, priceMode: 'inclusive' },
    'intra',
    [0, 1, 1, 0, 2],
  ],
  [
    '79 rupees with 18% inside',
    { unitPricePaise: 7_900, priceMode: 'inclusive' },
    'intra',
    [6_694, 603, 603, 0, 7_900],
  ],
  [
    '79 rupees with 18% inside to another state',
    { unitPricePaise: 7_900, priceMode: 'inclusive' },
    'inter',
    [6_695, 0, 0, 1_205, 7_900],
  ],
  [
    'a rate of a quarter percent',
    { unitPricePaise: 1_000_00, taxRateBps: 25 },
    'intra',
    [1_000_00, 125, 125, 0, 1_002_50],
  ],
  [
    'a rate of a tenth of a percent inside',
    { unitPricePaise: 1_000_00, taxRateBps: 10, priceMode: 'inclusive' },
    'inter',
    [99_900, 0, 0, 100, 1_000_00],
  ],
  ['nothing', { unitPricePaise: 0 }, 'intra', [0, 0, 0, 0, 0]],
  ['an exempt thing', { taxRateBps: 0 }, 'intra', [10_000, 0, 0, 0, 10_000]],
])('%s', (_what, words, supplyType, expected) => {
  const [priced] = priceInvoice(sale([line(words)], { supplyType })).lines
  expect([priced?.taxablePaise, priced?.cgstPaise, priced?.sgstPaise, priced?.igstPaise, priced?.totalPaise]).toEqual(
    expected,
  )
})

test.each([
  ['half a paisa is rounded up', { quantityThousandths: 500, unitPricePaise: 1 }, 1],
  ['less than half a paisa is nothing', { quantityThousandths: 499, unitPricePaise: 1 }, 0],
  ['333 grams at 59.99', { quantityThousandths: 333, unitPricePaise: 5_999 }, 1_998],
  ['one and a half metres at 33.33', { quantityThousandths: 1_500, unitPricePaise: 3_333 }, 5_000],
  ['a gram of saffron at 3,49,999.99 a kilogram', { quantityThousandths: 1, unitPricePaise: 3_49_999_99 }, 35_000],
  [
    'a hundred crore of things at a paisa',
    { quantityThousandths: 1_000_000_000_000, unitPricePaise: 1 },
    1_000_000_000,
  ],
])('quantity times price: %s', (_what, words, grossPaise) => {
  expect(priceInvoice(sale([line(words)])).grossPaise).toBe(grossPaise)
})

test.each<[string, PricingLine['discount'], number]>([
  ['none', null, 0],
  ['half a paisa rounds up', percent(1), 1],
  ['a third of a percent', percent(33), 17],
  ['everything', percent(10_000), 5_000],
  ['an amount', amount(1_234), 1_234],
  ['an amount that is everything', amount(5_000), 5_000],
  ['an amount of nothing', amount(0), 0],
])('a discount on a line of fifty rupees: %s', (_what, discount, expected) => {
  const [priced] = priceInvoice(sale([line({ unitPricePaise: 5_000, discount })])).lines
  expect([priced?.lineDiscountPaise, priced?.netPaise]).toEqual([expected, 5_000 - expected])
})

test.each<[string, number[], PricingInput['billDiscount'], number[]]>([
  ['a paisa over three equal lines goes to the first', [100, 100, 100], amount(1), [1, 0, 0]],
  ['two paise over three equal lines go to the first two', [100, 100, 100], amount(2), [1, 1, 0]],
  ['the largest remainder comes first, wherever it stands', [100, 100, 101], amount(2), [1, 0, 1]],
  ['a line of nothing gets nothing', [0, 100, 0], amount(50), [0, 50, 0]],
  ['the whole bill', [1, 99, 300], amount(400), [1, 99, 300]],
  ['ten percent', [999, 1_001, 5], percent(1_000), [100, 100, 1]],
  ['a percentage that rounds to nothing', [1, 1], percent(100), [0, 0]],
  ['a percentage of nothing', [0, 0], percent(5_000), [0, 0]],
])('a bill discount is shared: %s', (_what, prices, billDiscount, expected) => {
  const { lines } = priceInvoice(
    sale(
      prices.map(unitPricePaise => line({ unitPricePaise })),
      { billDiscount },
    ),
  )
  expect(lines.map(each => each.billDiscountSharePaise)).toEqual(expected)
})

test('tax is on what is left after both discounts', () => {
  const lines = [line({ discount: percent(1_000) }), line({ taxRateBps: 500 })]
  const priced = priceInvoice(sale(lines, { billDiscount: amount(1_900) }))
  expect(priced.lines.map(each => [each.netPaise, each.cgstPaise])).toEqual([
    [8_100, 729],
    [9_000, 225],
  ])
})

test.each([
  [0, 0, 0],
  [49, 0, -49],
  [50, 100, 50],
  [99, 100, 1],
  [100, 100, 0],
  [12_345_649, 12_345_600, -49],
  [12_345_650, 12_345_700, 50],
])('a bill of %i paise is paid with %i', (unitPricePaise, totalPaise, roundOffPaise) => {
  const priced = priceInvoice(sale([line({ unitPricePaise, taxRateBps: 0 })], { roundsToRupee: true }))
  expect([priced.totalPaise, priced.roundOffPaise]).toEqual([totalPaise, roundOffPaise])
})

test('only the payable total is rounded, never a tax', () => {
  const lines = [line({ unitPricePaise: 33_33 }), line({ unitPricePaise: 66_67, taxRateBps: 500 })]
  expect(priceInvoice(sale(lines, { roundsToRupee: true }))).toMatchObject({
    taxablePaise: 10_000,
    cgstPaise: 467,
    sgstPaise: 467,
    beforeRoundPaise: 10_934,
    roundOffPaise: -34,
    totalPaise: 10_900,
  })
})

test.each(['composition', 'unregistered'] as const)(
  'a %s shop takes prices as they are, with tax inside or not',
  scheme => {
    const lines = [line(), line({ priceMode: 'inclusive' })]
    const priced = priceInvoice(sale(lines, { scheme, billDiscount: percent(1_000) }))
    expect(priced).toMatchObject({ taxablePaise: 18_000, cgstPaise: 0, totalPaise: 18_000 })
    expect(priced.lines.map(each => each.taxRateBps)).toEqual([0, 0])
  },
)

const dear = line({ unitPricePaise: maxPaise, taxRateBps: 0 })

test.each<[string, PricingInput, Parameters<typeof expectRefused>[1], object]>([
  [
    'a discount above its line',
    sale([line(), line({ discount: amount(10_001) })]),
    'discount_too_large',
    { lineNumber: 2, grossPaise: 10_000 },
  ],
  [
    'a discount on a line of nothing',
    sale([line({ unitPricePaise: 0, discount: amount(1) })]),
    'discount_too_large',
    { lineNumber: 1, grossPaise: 0 },
  ],
  [
    'a bill discount above the bill',
    sale([line(), line()], { billDiscount: amount(20_001) }),
    'discount_too_large',
    { lineNumber: null, grossPaise: 20_000 },
  ],
  [
    'a bill discount over both kinds of prices',
    sale([line(), line({ priceMode: 'inclusive' })], { billDiscount: amount(1) }),
    'bill_discount_mixed_price_modes',
    {},
  ],
  [
    'a line above all limits',
    sale([line(), line({ quantityThousandths: 1_001, unitPricePaise: maxPaise })]),
    'amount_too_large',
    { lineNumber: 2 },
  ],
  ['a bill above all limits', sale([dear, dear]), 'amount_too_large', { lineNumber: null }],
  [
    'a bill that its tax lifts above all limits',
    sale([line({ unitPricePaise: maxPaise, taxRateBps: 1 })]),
    'amount_too_large',
    { lineNumber: null },
  ],
  [
    'a bill above all limits before its discounts',
    sale(Array.from({ length: 1_000 }, () => ({ ...dear, discount: percent(10_000) }))),
    'amount_too_large',
    { lineNumber: null },
  ],
])('%s is refused', async (_what, input, code, details) => {
  await expectRefused(() => priceInvoice(input), code, details)
})

test('a bill discount of nothing may stand over both kinds of prices', () => {
  const lines = [line({ taxRateBps: 0 }), line({ taxRateBps: 0, priceMode: 'inclusive' })]
  expect(priceInvoice(sale(lines, { billDiscount: amount(0) })).totalPaise).toBe(20_000)
})

test('the largest bill there can be is exact', () => {
  const priced = priceInvoice(sale([{ ...dear, discount: amount(maxPaise - 1) }]))
  expect([priced.grossPaise, priced.totalPaise]).toEqual([maxPaise, 1])
  expect(priceInvoice(sale([dear])).totalPaise).toBe(maxPaise)
})

async function expectRefused(
  act: () => unknown,
  code: 'discount_too_large' | 'bill_discount_mixed_price_modes' | 'amount_too_large',
  details: object,
): Promise<void> {
  await expect(act).toBeRefused(code, { ...details })
}
