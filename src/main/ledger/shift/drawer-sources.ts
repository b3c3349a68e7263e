// Every way in which money reaches or leaves a drawer: one line for each kind of row that says so. Reports and the whole
// check of the file both sum up these.

import { flowSigns } from '../../../shared/domain/till/drawer.ts'
import type { FlowKind } from '../../../shared/records/shift.ts'
import { lineKeysSql } from '../rows/line-key.ts'

interface DrawerSource {
  readonly kind: FlowKind
  /** Rows of entry `s.seq`, as `tender` and `amount`. */
  readonly tender: string
  readonly amount: string
  readonly from: string
}

const paymentOfEntry = `payment p on p.payment_key between ${lineKeysSql('s.seq')}`

const drawerSources: readonly DrawerSource[] = [
  {
    kind: 'sale',
    tender: 'p.tender',
    amount: 'p.amount_paise',
    from: `${paymentOfEntry} and p.receipt_number is null`,
  },
  {
    kind: 'payment',
    tender: 'p.tender',
    amount: 'p.amount_paise',
    from: `${paymentOfEntry} and p.receipt_number is not null`,
  },
  {
    kind: 'cash_in',
    tender: `'cash'`,
    amount: 'm.amount_paise',
    from: `cash_move m on m.seq = s.seq and m.direction = 'in'`,
  },
  {
    kind: 'cash_out',
    tender: `'cash'`,
    amount: 'm.amount_paise',
    from: `cash_move m on m.seq = s.seq and m.direction = 'out'`,
  },
  {
    kind: 'refund',
    tender: 'r.tender',
    amount: 'r.amount_paise',
    from: `refund r on r.refund_key between ${lineKeysSql('s.seq')}`,
  },
  {
    // A reversal is the same money coming back.
    kind: 'dealer_payment',
    tender: 'a.tender',
    amount: '-a.amount_paise',
    from: `dealer_account a on a.seq = s.seq and a.tender is not null`,
  },
]

/** Rows `kind, tender, amount, sign` of all entries in `spanTable`, which has their `seq`. */
export function flowsSql(spanTable: string): string {
  return drawerSources
    .map(
      ({ kind, tender, amount, from }) =>
        `select s.*, '${kind}' as kind, ${tender} as tender, ${amount} as amount, ${flowSigns[kind]} as sign from ${spanTable} s cross join ${from}`,
    )
    .join(' union all ')
}
