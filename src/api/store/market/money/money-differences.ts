// Where the journal and what it was kept for say different things.

import type { Tx } from '../../open-store.ts'

export interface MoneyDifference {
  readonly check: string
  /** Of the account, entry or invoice. */
  readonly id: string
  readonly expectedPaise: number
  readonly foundPaise: number
}

/** Each gives `id`, `expected`, `found`, of those that differ. */
const questions: Readonly<Record<string, string>> = {
  'balance of an account and its postings': `
    select a.id::text as id, coalesce(sum(p.amount_paise), 0) as expected, a.balance_paise as found
    from money_account a left join money_posting p on p.account_id = a.id group by a.id
    having a.balance_paise <> coalesce(sum(p.amount_paise), 0)`,
  'postings of an entry': `
    select e.id::text as id, 0 as expected, coalesce(sum(p.amount_paise), 0) as found
    from money_entry e left join money_posting p on p.entry_id = e.id group by e.id
    having coalesce(sum(p.amount_paise), 0) <> 0 or count(p.entry_id) = 0`,
  'escrow of an invoice and what is held': `
    select i.id::text as id, coalesce(h.held, 0) as expected, coalesce(a.balance_paise, 0) as found
    from financed_invoice i left join money_account a on a.kind = 'escrow' and a.invoice_id = i.id
      left join (select e.invoice_id, sum(p.amount_paise) as held from money_entry e
        join money_posting p on p.entry_id = e.id and p.amount_paise > 0
        where e.kind = 'hold' and not exists (select from money_entry o where o.ends_id = e.id) group by 1) h
        on h.invoice_id = i.id
    where coalesce(h.held, 0) <> coalesce(a.balance_paise, 0)`,
  'parts of an invoice and what it was funded with': `
    select i.id::text as id, coalesce(sum(p.paid_paise), 0) as expected, i.funded_paise as found
    from financed_invoice i left join financed_part p on p.invoice_id = i.id and p.state <> 'refunded' group by i.id
    having coalesce(sum(p.paid_paise), 0) <> i.funded_paise`,
  'what investors of an invoice have back and what was handed on': `
    select i.id::text as id, least(i.shared_paise, i.owed_paise + i.late_paise) as expected,
      coalesce(sum(p.returned_paise), 0) as found
    from financed_invoice i left join financed_part p on p.invoice_id = i.id and p.state <> 'refunded'
    group by i.id having coalesce(sum(p.returned_paise), 0) <> least(i.shared_paise, i.owed_paise + i.late_paise)`,
  'what an invoice received and what is left of it': `
    select i.id::text as id, i.received_paise - i.shared_paise as expected, coalesce(a.balance_paise, 0) as found
    from financed_invoice i left join money_account a on a.kind = 'collected' and a.invoice_id = i.id
    where coalesce(a.balance_paise, 0) <> i.received_paise - i.shared_paise`,
}

export async function moneyDifferences(tx: Tx): Promise<MoneyDifference[]> {
  const found: MoneyDifference[] = []
  for (const [check, sql] of Object.entries(questions)) {
    const rows = await tx.rows<{ id: string; expected: string; found: string }>(sql)
    for (const row of rows)
      found.push({ check, id: row.id, expectedPaise: Number(row.expected), foundPaise: Number(row.found) })
  }
  return found
}
