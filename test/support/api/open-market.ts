// The marketplace with a seller, a buyer and investors who are signed in and verified.
import { createHmac } from 'node:crypto'
import pg from 'pg'
import { expect, onTestFinished } from 'vitest'
import { postMoney } from '../../../src/api/operations/post-money.ts'
import { objectIdOf } from '../../../src/api/protocol/object-id.ts'
import { meera, registerAccount, type SignedInAccount } from './financing-account.ts'
import { type Answered, openTestApi, type TestApi, type TestApiOptions } from './open-test-api.ts'

export interface Market {
  readonly api: TestApi
  readonly seller: SignedInAccount
  readonly buyer: SignedInAccount
  readonly investor: SignedInAccount
  /** One more investor. */
  join(role: 'seller' | 'buyer' | 'investor', name: string): Promise<SignedInAccount>
  /** An invoice in the form whose buyer is asked first. */
  offer(fields?: object): Promise<Offered>
  /** One that its buyer has confirmed. */
  list(fields?: object): Promise<Offered>
  balanceOf(account: SignedInAccount): Promise<number>
  /** As the seller sees it, signed in anew: time may have passed. */
  statusOf(id: string): Promise<string>
  /** A bank tells of money, signed. */
  tell(fields: object): Promise<Answered>
  /** What does not agree when the money is reckoned once more. */
  differences(): Promise<unknown[]>
  /** Money leaves a wallet for the outside world. */
  spend(account: SignedInAccount, rupees: number): Promise<void>
  /** What is in the journal, read past every rule; it must balance. */
  journal(): Promise<Journal>
}

export interface Offered {
  readonly id: string
  readonly invoiceNumber: string
  readonly status: string
}

export interface Journal {
  /** Balances by kind of account, in paise. */
  readonly sums: Readonly<Record<string, number>>
  readonly kinds: readonly string[]
}

/** A lakh, due in two months, at ten per cent. */
export const offered = {
  invoiceNumber: 'NW/26-27/0017',
  buyerEmail: 'buyer@shop.example',
  amount: 100_000,
  issueDate: '2026-11-18',
  dueDate: '2027-01-20',
  description: 'Forty bags of rice',
}
const profileOf = (name: string) => ({
  firstName: name,
  lastName: 'Rao',
  phone: '9800000001',
  company: `${name} and Sons`,
})

export async function openMarket(options: TestApiOptions = {}): Promise<Market> {
  const api = await openTestApi(options)
  const join: Market['join'] = async (role, name) => {
    const account = await registerAccount(api, {
      ...meera,
      ...{ email: `${name.toLowerCase()}@shop.example`, role, profile: profileOf(name) },
    })
    const verified = await account.call('POST', '/api/auth/kyc', { status: 'verified' })
    expect(verified.status).toBe(200)
    return account
  }
  const accounts = {
    seller: await join('seller', 'Seller'),
    buyer: await join('buyer', 'Buyer'),
    investor: await join('investor', 'Investor'),
  }
  const offer: Market['offer'] = async (fields = {}) => {
    const made = await accounts.seller.call<{ data: Offered }>('POST', '/api/invoices/create', {
      ...offered,
      ...fields,
    })
    expect(made).toMatchObject({ status: 201 })
    return made.body.data
  }
  return {
    ...{ api, ...accounts, join, offer },
    async list(fields) {
      const { id } = await offer(fields)
      // Not within the minutes in which a word is hasty.
      api.passTime(10 * 60 * 1000)
      const said = await accounts.buyer.call<{ data: Offered }>('POST', `/api/invoices/${id}/confirm`, {
        confirmed: true,
      })
      expect(said).toMatchObject({ status: 200, body: { data: { status: 'listed' } } })
      return said.body.data
    },
    async balanceOf(account) {
      return (await account.call<{ balance: number }>('GET', '/api/wallet')).body.balance
    },
    statusOf: id => statusOf(api, id),
    tell: fields => tell(api, fields),
    async differences() {
      const headers = { 'x-admin-token': 'an admin token for tests' }
      const url = '/api/v1/upkeep/reconciliation'
      return (await api.call<{ differences: unknown[] }>('GET', url, undefined, { headers })).body.differences
    },
    spend: (account, rupees) => spend(api, account, rupees),
    journal: () => readJournal(api),
  }
}

async function statusOf(api: TestApi, id: string): Promise<string> {
  const signIn = { email: 'seller@shop.example', password: meera.password }
  const { token } = (await api.call<{ token: string }>('POST', '/api/auth/login', signIn)).body
  const headers = { authorization: `Bearer ${token}` }
  const url = `/api/invoices/${id}`
  return (await api.call<{ data: { status: string } }>('GET', url, undefined, { headers })).body.data.status
}

/** A bank's word of a payment, signed. */
export function tell(api: TestApi, fields: object) {
  const text = JSON.stringify({ status: 'success', paidAt: '2027-01-19T10:00:00+05:30', ...fields })
  return api.call('POST', '/api/v1/webhooks/payment', text, { headers: signedByBank(text) })
}

export const signedByBank = (text: string) => ({
  'x-bank-signature': createHmac('sha256', 'galla-test-webhook-secret').update(text).digest('hex'),
})

async function spend(api: TestApi, { call }: SignedInAccount, rupees: number): Promise<void> {
  const { userId } = (await call<{ userId: string }>('GET', '/api/wallet')).body
  await api.within(async (deps, tx) => {
    const accounts = await tx.rows<{ id: string }>('select id from financing_account')
    const ownerId = accounts.find(({ id }) => objectIdOf(id) === userId)?.id ?? ''
    const amountPaise = rupees * 100
    const legs = [
      { account: { kind: 'wallet', ownerId }, amountPaise: -amountPaise },
      { account: { kind: 'outside' }, amountPaise },
    ] as const
    await postMoney(deps, tx, { kind: 'withdrawal', cause: `spent ${deps.newId()}`, legs })
  })
}

export async function readJournal({ databaseUrl }: Pick<TestApi, 'databaseUrl'>): Promise<Journal> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const sums = await client.query<{ kind: string; balance: string; posted: string }>(
      `select a.kind, sum(a.balance_paise) as balance, coalesce(sum(p.amount), 0) as posted from money_account a
       left join (select account_id, sum(amount_paise) as amount from money_posting group by 1) p on p.account_id = a.id
       group by 1`,
    )
    for (const { balance, kind, posted } of sums.rows) expect([kind, balance]).toEqual([kind, posted])
    const total = sums.rows.reduce((sum, { balance }) => sum + Number(balance), 0)
    expect(total).toBe(0)
    const kinds = await client.query<{ kind: string }>('select kind from money_entry order by id')
    return {
      sums: Object.fromEntries(sums.rows.map(({ balance, kind }) => [kind, Number(balance)])),
      kinds: kinds.rows.map(({ kind }) => kind),
    }
  } finally {
    await client.end()
  }
}

/** Nobody becomes one by registering. */
export async function joinAsAdmin({ api }: Pick<Market, 'api'>): Promise<SignedInAccount> {
  const email = 'admin@shop.example'
  const account = await registerAccount(api, { ...meera, email, role: 'buyer', profile: profileOf('Admin') })
  const client = await direct(api)
  await client.query(`update financing_account set role = 'admin' where email = $1`, [email])
  return account
}

/** A connection past every rule, for what no route does. */
export async function direct({ databaseUrl }: Pick<TestApi, 'databaseUrl'>): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}
