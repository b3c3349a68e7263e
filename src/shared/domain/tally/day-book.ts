// Walk-in sales of one day, series and place of supply as one voucher, and their money as another: a busy shop has
// hundreds a day, and no accountant posts them one by one. The bills are named from first to last.

import { sumsAt } from '../returns/sum-lines.ts'
import type { GoodsAmount, LedgerAmount, Voucher } from './voucher.ts'

interface OpenDay {
  readonly first: Voucher
  firstNumber: string
  lastNumber: string
  count: number
  readonly goods: Map<string, GoodsAmount>
  readonly ledgers: Map<string, LedgerAmount>
}

export function createDayBook() {
  const days = new Map<string, OpenDay>()
  return {
    /** A voucher of a walk-in sale, or of its money; `series` is that of the invoice. */
    add(voucher: Voucher, series: string): void {
      const key = [voucher.type, voucher.date, series, voucher.placeOfSupply ?? ''].join(' ')
      const day = sumsAt(days, key, () => ({
        first: { ...voucher, key, number: `${series}/${voucher.date}${suffixOf(voucher)}` },
        firstNumber: voucher.number,
        lastNumber: voucher.number,
        count: 0,
        goods: new Map<string, GoodsAmount>(),
        ledgers: new Map<string, LedgerAmount>(),
      }))
      day.lastNumber = voucher.number
      day.count += 1
      for (const goods of voucher.goods) addGoods(day.goods, goods)
      for (const amount of voucher.ledgers) addAmount(day.ledgers, amount)
    },
    *finish(): Generator<Voucher> {
      for (const { first, firstNumber, lastNumber, count, goods, ledgers } of days.values())
        yield {
          ...first,
          narration: `${firstNumber} to ${lastNumber}: ${count}`,
          goods: [...goods.values()],
          ledgers: [...ledgers.values()].filter(({ creditPaise, isParty }) => isParty || creditPaise !== 0),
        }
    },
  }
}
export type DayBook = ReturnType<typeof createDayBook>

function suffixOf({ placeOfSupply, type }: Voucher): string {
  return type === 'Receipt' ? '-R' : `/${placeOfSupply ?? ''}`
}

function addGoods(all: Map<string, GoodsAmount>, goods: GoodsAmount): void {
  const key = [goods.stockItem, goods.uqc, goods.tradeLedger].join('\n')
  const before = all.get(key)
  all.set(key, {
    ...goods,
    quantityThousandths: goods.quantityThousandths + (before?.quantityThousandths ?? 0),
    creditPaise: goods.creditPaise + (before?.creditPaise ?? 0),
  })
}

function addAmount(all: Map<string, LedgerAmount>, amount: LedgerAmount): void {
  const before = all.get(amount.ledger)
  all.set(amount.ledger, { ...amount, creditPaise: amount.creditPaise + (before?.creditPaise ?? 0) })
}
