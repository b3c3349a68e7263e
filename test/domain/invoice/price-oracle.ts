// Pricing once more, in exact fractions and nothing else: rules R1 to R7 and R11 of domain.md, written from the rules and
// not from the code, so that the two can be held against each other.
import type { InvoiceAmounts, LineAmounts, PricingInput } from '../../../src/shared/domain/invoice/price-invoice.ts'

/** A fraction `n / d`, `d` above zero. */
interface Ratio {
  readonly n: bigint
  readonly d: bigint
}

const ratio = (n: number | bigint, d: number | bigint = 1): Ratio => ({ n: BigInt(n), d: BigInt(d) })
const times = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d })
const over = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d, d: a.d * b.n })
const floor = ({ n, d }: Ratio): bigint => (n - (((n % d) + d) % d)) / d
/** R1: floor(x + 1/2). */
export const roundHalfUp = ({ n, d }: Ratio): bigint => floor({ n: 2n * n + d, d: 2n * d })
const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n)

type Discount = PricingInput['billDiscount']

function discountOn(base: bigint, discount: Discount): bigint {
  if (discount === null) return 0n
  if (discount.kind === 'amount') return BigInt(discount.paise)
  return roundHalfUp(times(ratio(base), ratio(discount.bps, 10_000)))
}

/** R3: floors first, then a paisa each to the largest remainders, the earlier line first where they are equal. */
export function shares(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = sumOf(weights)
  if (total === 0n) return weights.map(() => 0n)
  const exact = weights.map(weight => ratio(amount * weight, total))
  const given = exact.map(floor)
  const remainders = exact.map(({ n }, index) => n - (given[index] as bigint) * total)
  for (let left = amount - sumOf(given); left > 0n; left -= 1n) {
    const largest = remainders.reduce((best, value, index) => (value > (remainders[best] as bigint) ? index : best), 0)
    given[largest] = (given[largest] as bigint) + 1n
    remainders[largest] = -1n
  }
  return given
}

/** What `priceInvoice` should answer; takes only what it does not refuse. */
export function oracle(input: PricingInput): InvoiceAmounts {
  const { scheme, supplyType, roundsToRupee } = input
  const gross = input.lines.map(line =>
    roundHalfUp(times(ratio(line.quantityThousandths, 1_000), ratio(line.unitPricePaise))),
  )
  const lineDiscounts = input.lines.map((line, index) => discountOn(gross[index] as bigint, line.discount))
  const nets = gross.map((value, index) => value - (lineDiscounts[index] as bigint))
  const billShares = shares(discountOn(sumOf(nets), input.billDiscount), nets)
  const lines = input.lines.map((line, index): LineAmounts => {
    const rateBps = scheme === 'regular' ? line.taxRateBps : 0
    const net = (nets[index] as bigint) - (billShares[index] as bigint)
    const percent = ratio(rateBps, 100)
    const hundred = ratio(100)
    // R4: of the value; R5: of the price, which is the value and all its tax.
    const whole = line.priceMode === 'inclusive' ? ratio(10_000 + rateBps, 100) : hundred
    const tax = (part: Ratio) => roundHalfUp(times(ratio(net), over(part, whole)))
    const half = supplyType === 'intra' ? tax(times(percent, ratio(1, 2))) : 0n
    const igst = supplyType === 'inter' ? tax(percent) : 0n
    const taxable = line.priceMode === 'inclusive' ? net - half - half - igst : net
    return {
      taxRateBps: rateBps,
      grossPaise: Number(gross[index]),
      lineDiscountPaise: Number(lineDiscounts[index]),
      billDiscountSharePaise: Number(billShares[index]),
      netPaise: Number(net),
      taxablePaise: Number(taxable),
      cgstPaise: Number(half),
      sgstPaise: Number(half),
      igstPaise: Number(igst),
      totalPaise: Number(taxable + half + half + igst),
    }
  })
  const total = (key: keyof LineAmounts) => sumOf(lines.map(line => BigInt(line[key])))
  const beforeRound = total('totalPaise')
  const payable = roundsToRupee ? roundHalfUp(ratio(beforeRound, 100)) * 100n : beforeRound
  return {
    lines,
    grossPaise: Number(total('grossPaise')),
    discountPaise: Number(total('lineDiscountPaise') + total('billDiscountSharePaise')),
    taxablePaise: Number(total('taxablePaise')),
    cgstPaise: Number(total('cgstPaise')),
    sgstPaise: Number(total('sgstPaise')),
    igstPaise: Number(total('igstPaise')),
    beforeRoundPaise: Number(beforeRound),
    roundOffPaise: Number(payable - beforeRound),
    totalPaise: Number(payable),
  }
}
