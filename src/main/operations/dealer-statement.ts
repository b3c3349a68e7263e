// A dealer's statement: what was payable, what came and went, what is payable now.

import type { AskStatement, DealerStatement } from '../../shared/contract/counter/dealer-calls.ts'
import { ageingOf } from '../../shared/domain/dealer-order/ageing.ts'
import { present } from '../../shared/kernel/assert.ts'
import { type Day, dayInIndia } from '../../shared/kernel/calendar.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import { requireDealer } from './require-dealer.ts'

/** Days are those of posting, so that a statement once given stays true. Without days: everything until today. */
export function dealerStatement(rows: LedgerRows, asked: AskStatement, today: Day): DealerStatement {
  const dealer = requireDealer(rows, asked.dealerId)
  const dealerNo = present(rows.dealers.numberOf(asked.dealerId), 'dealer')
  const all = rows.dealerAccounts.money(dealerNo).map(line => ({ ...line, postedOn: dayInIndia(Date.parse(line.at)) }))
  const fromOn = asked.fromOn ?? all[0]?.postedOn ?? today
  const toOn = asked.toOn ?? today
  let balancePaise = 0
  let openingPaise = 0
  const shown: DealerStatement['rows'] = []
  for (const { postedOn, ...line } of all) {
    if (postedOn > toOn) break
    balancePaise += line.amountPaise
    if (postedOn < fromOn) openingPaise = balancePaise
    else shown.push({ ...line, balancePaise })
  }
  const { bills, payments } = rows.dealerAccounts.open(dealerNo)
  return {
    dealer,
    fromOn,
    toOn,
    openingPaise,
    rows: shown,
    billedPaise: sumOf(shown.filter(line => line.tender === null && !isReturn(line))),
    returnedPaise: 0 - sumOf(shown.filter(isReturn)),
    paidPaise: 0 - sumOf(shown.filter(line => line.tender !== null)),
    closingPaise: balancePaise,
    ageing: ageingOf(bills, payments, today),
  }
}

function isReturn({ kind }: DealerStatement['rows'][number]): boolean {
  return kind === 'return' || kind === 'return_reversal'
}

function sumOf(lines: readonly { readonly amountPaise: number }[]): number {
  return lines.reduce((sum, line) => sum + line.amountPaise, 0)
}
