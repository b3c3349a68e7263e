// The marketplace's journal added up once more, by SQL written for that alone: none of the API's own modules has a part in it.
import pg from 'pg'

export interface AccountSum {
  /** Such as `wallet asha@shop.example` or `escrow A-0001`. */
  readonly account: string
  readonly inPaise: number
  readonly outPaise: number
  readonly balancePaise: number
}

export interface JournalSum {
  /** Every account that money moved on, in the order of the alphabet. */
  readonly accounts: readonly AccountSum[]
  readonly movementCount: number
  /** Of all accounts. */
  readonly totalPaise: number
  /** What does not add up, in words. Empty: all of it does. */
  readonly faults: readonly string[]
}

const name = `concat_ws(' ', a.kind, f.email, i.number)`
const named = `money_account a left join financing_account f on f.id = a.owner_id left join financed_invoice i on i.id = a.invoice_id`

/** Each question names what is wrong. */
const faultsOf = `
  select 'movement ' || e.cause || ' does not balance' as fault from money_entry e
    left join money_posting p on p.entry_id = e.id group by e.id, e.cause
    having coalesce(sum(p.amount_paise), 1) <> 0 or count(p.line) < 2
  union all
  select ${name} || ' does not show the sum of its rows' from ${named}
    where a.balance_paise <> (select coalesce(sum(p.amount_paise), 0) from money_posting p where p.account_id = a.id)
  union all
  select ${name} || ' owes money' from ${named} where a.balance_paise < 0 and a.kind <> 'outside'
  union all
  select 'what came in for ' || i.number || ' did not go out again' from financed_invoice i
    join money_account a on a.invoice_id = i.id join money_posting p on p.account_id = a.id
    where i.state in ('repaid', 'cancelled', 'expired', 'refunded') group by i.id, i.number having sum(p.amount_paise) <> 0`

export async function sumJournal({ databaseUrl }: { readonly databaseUrl: string }): Promise<JournalSum> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const faults = await client.query<{ fault: string }>(faultsOf)
    const movements = await client.query<{ count: string }>('select count(*) from money_entry')
    const { rows } = await client.query<Record<'account' | 'came' | 'went' | 'left', string>>(
      `select ${name} as account, sum(greatest(p.amount_paise, 0)) as came, sum(greatest(-p.amount_paise, 0)) as went,
         sum(p.amount_paise) as left from ${named} join money_posting p on p.account_id = a.id group by 1 order by 1`,
    )
    const accounts = rows.map(({ account, came, left, went }) => ({
      ...{ account, inPaise: Number(came), outPaise: Number(went), balancePaise: Number(left) },
    }))
    const totalPaise = accounts.reduce((sum, { balancePaise }) => sum + balancePaise, 0)
    const wrong = faults.rows.map(({ fault }) => fault)
    return {
      ...{ accounts, totalPaise, movementCount: Number(movements.rows[0]?.count) },
      faults: totalPaise === 0 ? wrong : [...wrong, 'all accounts together are not zero'],
    }
  } finally {
    await client.end()
  }
}

/** As a table for people, in rupees. */
export function journalText({ accounts, movementCount, totalPaise }: JournalSum): string {
  const rupees = (paise: number) => (paise / 100).toLocaleString('en-IN', { minimumFractionDigits: 2 })
  const lines = accounts.map(({ account, balancePaise, inPaise, outPaise }) => [
    ...[account, rupees(inPaise), rupees(outPaise), rupees(balancePaise)],
  ])
  const all = [
    ['account', 'in', 'out', 'is there'],
    ...lines,
    [`${movementCount} movements, all accounts`, '', '', rupees(totalPaise)],
  ]
  const widths = [0, 1, 2, 3].map(at => Math.max(...all.map(line => line[at]?.length ?? 0)))
  return all
    .map(line =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n')
}
