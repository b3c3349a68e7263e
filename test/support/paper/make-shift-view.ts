// A shift's report for tests of paper: a day of a small shop, whose sums add up.
import type { ShiftReport, ShiftView } from '../../../src/shared/records/shift.ts'
import { shopFields } from '../goods.ts'

const id = '00000000-0000-7000-8000-000000000042'

const busyReport: ShiftReport = {
  cashiers: ['Asha', 'Zoya'],
  bills: [
    { first: 'A1/26-27/00042', last: 'A1/26-27/00043', count: 2, totalPaise: 1_080_00 },
    { first: 'A1B/26-27/00007', last: 'A1B/26-27/00007', count: 1, totalPaise: 100_00 },
  ],
  billCount: 3,
  beforeDiscountPaise: 1_230_20,
  discountPaise: 50_00,
  taxablePaise: 1_015_46,
  cgstPaise: 82_37,
  sgstPaise: 82_37,
  igstPaise: 0,
  roundOffPaise: -20,
  totalPaise: 1_180_00,
  creditPaise: 180_00,
  returns: { count: 1, totalPaise: 40_00 },
  voids: { count: 0, totalPaise: 0 },
  rates: [
    { taxRateBps: 0, taxablePaise: 100_00, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 },
    { taxRateBps: 1_800, taxablePaise: 915_46, cgstPaise: 82_37, sgstPaise: 82_37, igstPaise: 0 },
  ],
  flows: [
    { kind: 'cash_in', tender: 'cash', count: 1, amountPaise: 500_00 },
    { kind: 'cash_out', tender: 'cash', count: 2, amountPaise: 800_00 },
    { kind: 'payment', tender: 'cash', count: 1, amountPaise: 100_00 },
    { kind: 'sale', tender: 'cash', count: 2, amountPaise: 600_00 },
    { kind: 'sale', tender: 'upi', count: 1, amountPaise: 400_00 },
  ],
  cashMoves: [
    {
      direction: 'in',
      amountPaise: 500_00,
      reason: 'change',
      note: '',
      at: '2026-11-20T05:00:00.000Z',
      by: 'Asha',
    },
    {
      direction: 'out',
      amountPaise: 60_00,
      reason: 'expense',
      note: 'Tea and a bulb',
      at: '2026-11-20T08:00:00.000Z',
      by: 'Asha',
    },
    { direction: 'out', amountPaise: 740_00, reason: 'bank', note: '', at: '2026-11-20T12:00:00.000Z', by: 'Zoya' },
  ],
  expectedPaise: 2_400_00,
}

/** ₹2,000.00 float; 3 bills of ₹1,180.00 in all, ₹180.00 of it on credit; ₹20.00 short. */
export function makeShiftView(rest: Partial<ShiftView> = {}): ShiftView {
  return {
    shift: {
      id,
      counterId: id,
      counterCode: 'A1',
      openedAt: '2026-11-20T03:31:00.000Z',
      openedBy: 'Asha',
      floatPaise: 2_000_00,
    },
    closing: {
      number: 'A1Z/26-27/00012',
      count: {
        notes: [
          { worthPaise: 500_00, pieces: 4 },
          { worthPaise: 100_00, pieces: 3 },
        ],
        loosePaise: 80_00,
      },
      countedPaise: 2_380_00,
      expectedPaise: 2_400_00,
      differencePaise: -20_00,
      note: 'Ravi owes for the tea',
      closedAt: '2026-11-20T15:42:00.000Z',
      closedBy: 'Zoya',
    },
    asOf: '2026-11-20T15:42:00.000Z',
    report: busyReport,
    ...rest,
  }
}

export const reportingShop = { ...shopFields(), version: 1 }
