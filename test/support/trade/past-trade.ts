// Random bills of the program before, brought in and taken back while a shop trades.
import fc from 'fast-check'
import type { TestShop } from '../open-test-shop.ts'
import { contentOf, openPastSession, readPast, withDefaults } from './bring-in-past.ts'

interface PastLine {
  readonly goods: string
  readonly pieces: number
  readonly rate: string
}
interface PastBill {
  readonly day: number
  readonly buyer: string
  readonly lines: readonly PastLine[]
}
export type PastStep =
  | { kind: 'bringIn'; bills: PastBill[]; currency: 'INR' | 'GBP' }
  | { kind: 'takeImportBack'; which: number }

/** Code and name: an item of the shop, goods it does not list, and goods without a code. */
const goods = ['SOAP,Lux Soap', 'X1,Old Lamp', ',Loose nails']
/** Name and phone: somebody the shop knows, two it does not, nobody. */
const buyers = ['Ravi,9876543210', 'Meena,', ',9000000001', ',']

const pastBill: fc.Arbitrary<PastBill> = fc.record({
  day: fc.integer({ min: 1, max: 31 }),
  buyer: fc.constantFrom(...buyers),
  lines: fc.array(
    fc.record({
      goods: fc.constantFrom(...goods),
      pieces: fc.integer({ min: -3, max: 6 }).filter(pieces => pieces !== 0),
      rate: fc.constantFrom('10', '0.335', '12.5', '0'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

export const pastStep: fc.Arbitrary<PastStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('bringIn'),
      bills: fc.array(pastBill, { minLength: 1, maxLength: 4 }),
      currency: fc.constantFrom('INR', 'INR', 'GBP'),
    }),
  },
  fc.record({ kind: fc.constant('takeImportBack'), which: fc.nat(5) }),
)

/** The imports that stand, in the shop's hands. */
export interface PastTrade {
  readonly session: ReturnType<typeof openPastSession>
  readonly imports: string[]
  billCount: number
}

export function openPastTrade(shop: Pick<TestShop, 'file' | 'clock' | 'newId'>): PastTrade {
  return { session: openPastSession(shop), imports: [], billCount: 0 }
}

/** Bills are of October 2026. */
export async function tradePast(
  shop: Pick<TestShop, 'file' | 'clock' | 'newId'>,
  past: PastTrade,
  step: PastStep,
): Promise<void> {
  if (step.kind === 'takeImportBack') {
    const [id] = past.imports.splice(step.which % Math.max(1, past.imports.length), 1)
    if (id !== undefined) past.session.undo({ id, by: 'Asha' })
    return
  }
  const rows = step.bills.flatMap(({ buyer, day, lines }) => {
    past.billCount += 1
    const on = `2026-10-${String(day).padStart(2, '0')}`
    return lines.map(line => `B${past.billCount},${on},${line.goods},${line.pieces},${line.rate},${buyer}`)
  })
  const { id, mapping } = await readPast(past.session, shop, contentOf(rows))
  const words = { id, mapping: withDefaults(mapping, { currency: step.currency }), by: 'Asha' }
  await past.session.run({ ...words, skipRefused: true })
  past.imports.push(id)
}
