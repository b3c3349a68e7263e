// Lines to bills: what has one number and one day is one bill, wherever its lines stand in the file.

import {
  isWriteOff,
  isWrittenWithoutMinus,
  kindOfBill,
  type SaidKind,
} from '../../../../shared/domain/past-sale/kind-of-bill.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { PastCustomer, PastSale, PastSaleLine } from '../../../../shared/records/past-sale.ts'
import type { SaleRow } from './read-sale-row.ts'

/** What the file says under one number on one day. */
export interface GatheredBill {
  readonly number: string
  readonly on: Day
  /** Of the first line that says it, as are customer and place. */
  minute: number
  customer: PastCustomer | undefined
  place: string
  said: SaidKind
  hasTwoTimes: boolean
  readonly lines: PastSaleLine[]
  /** The time each of them says. */
  readonly minutes: number[]
  /** Where rows of the bill stand in the file. */
  readonly fileLines: number[]
  readonly faultyRows: SaleRow[]
}

export interface BillBook {
  add(row: SaleRow): void
  /** In the order of their first lines. */
  readonly bills: readonly GatheredBill[]
}

export function createBillBook(): BillBook {
  const bills: GatheredBill[] = []
  const byNumber = new Map<string, GatheredBill[]>()
  let last: GatheredBill | undefined
  const billOf = (row: SaleRow): GatheredBill => {
    if (last?.number === row.number && last.on === row.on) return last
    const sameNumber = byNumber.get(row.number)
    const known = sameNumber?.find(({ on }) => on === row.on)
    if (known !== undefined) return known
    const bill = billFrom(row)
    bills.push(bill)
    if (sameNumber === undefined) byNumber.set(row.number, [bill])
    else sameNumber.push(bill)
    return bill
  }
  return {
    bills,
    add(row) {
      last = billOf(row)
      addRow(last, row)
    },
  }
}

function billFrom({ number, on, minute, customer, place, said }: SaleRow): GatheredBill {
  const rows = { lines: [], minutes: [], fileLines: [], faultyRows: [] }
  return { number, on, minute, customer, place, said, hasTwoTimes: false, ...rows }
}

function addRow(bill: GatheredBill, row: SaleRow): void {
  bill.fileLines.push(row.line)
  bill.customer ??= row.customer
  bill.said ??= row.said
  if (bill.place === '') bill.place = row.place
  if (bill.minute === -1) bill.minute = row.minute
  else if (row.minute !== -1 && row.minute !== bill.minute) bill.hasTwoTimes = true
  if (row.faults.length > 0) {
    bill.faultyRows.push(row)
    return
  }
  bill.lines.push(row.goods)
  bill.minutes.push(row.minute)
}

/** Lines that say again what an earlier line of the bill said, the time too; they count all the same. */
export function repeatsIn({ lines, minutes }: GatheredBill): number {
  const codes = new Set<string>()
  let repeats = 0
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as PastSaleLine
    // Few items stand twice on a bill: only then is it compared with the lines before.
    if (codes.has(line.code)) {
      const isOne = (other: PastSaleLine, at: number) => isSame(line, other) && minutes[at] === minutes[index]
      if (lines.findIndex(isOne) < index) repeats += 1
    } else codes.add(line.code)
  }
  return repeats
}

function isSame(one: PastSaleLine, other: PastSaleLine): boolean {
  return (
    one.code === other.code &&
    one.quantityThousandths === other.quantityThousandths &&
    one.priceMills === other.priceMills &&
    one.name === other.name &&
    one.amountMills === other.amountMills
  )
}

/** One or two: goods written off stand apart from what was sold under the same number. */
export function salesOf(bill: GatheredBill): PastSale[] {
  const { lines, said } = bill
  const lost = lines.filter(line => isWriteOff(line, said))
  if (lost.length === 0 || lost.length === lines.length) return [saleOf(bill, lines)]
  const sold = lines.filter(line => !isWriteOff(line, said))
  return [saleOf(bill, sold), saleOf(bill, lost)]
}

function saleOf(bill: GatheredBill, lines: readonly PastSaleLine[]): PastSale {
  const { number, on, minute, customer, place, said } = bill
  return {
    number,
    kind: kindOfBill(lines, said),
    soldOn: on,
    ...(minute === -1 ? {} : { soldMinute: minute }),
    ...(customer === undefined ? {} : { customer }),
    ...(place === '' ? {} : { place }),
    lines: isWrittenWithoutMinus(lines, said) ? lines.map(turned) : [...lines],
  }
}

function turned(line: PastSaleLine): PastSaleLine {
  const { quantityThousandths, amountMills } = line
  const back = { ...line, quantityThousandths: -quantityThousandths }
  return amountMills === undefined ? back : { ...back, amountMills: -amountMills }
}
