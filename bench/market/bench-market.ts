// A marketplace with investors who have money, and invoices on offer.

import type { ApiDeps } from '../../src/api/operations/api-deps.ts'
import { offerInvoice } from '../../src/api/operations/financed-invoice/offer-invoice.ts'
import { openWallet } from '../../src/api/operations/wallet.ts'
import { objectIdOf } from '../../src/api/protocol/object-id.ts'
import {
  type FinancingAccount,
  type FinancingRole,
  financingAccountRows,
} from '../../src/api/store/market/financing-account-rows.ts'
import { flatPricing } from '../../src/shared/domain/finance/pricing.ts'

export interface BenchAccount {
  readonly account: FinancingAccount
  readonly token: string
}

/** Verified, each with a wallet of ten lakh. */
export async function openAccounts(
  deps: ApiDeps,
  role: FinancingRole,
  count: number,
  name: string = role,
): Promise<BenchAccount[]> {
  const made: BenchAccount[] = []
  for (let n = 0; n < count; n += 1) made.push(await openAccount(deps, role, `${name}${n}@bench.example`))
  return made
}

async function openAccount(deps: ApiDeps, role: FinancingRole, email: string): Promise<BenchAccount> {
  const id = deps.newId()
  const names = { firstName: 'Bench', lastName: 'Rao', company: email, phone: '9800000001' }
  const profile = { ...names, gstNumber: '', panNumber: '', address: null }
  const account = await deps.store.transact(async tx => {
    const rows = financingAccountRows(tx)
    await rows.insert({ id, email, passwordHash: 'none', role, profile }, new Date())
    await rows.saveKyc(id, 'verified', new Date())
    await openWallet(deps, tx, id)
    return rows.byId(id)
  })
  if (account === undefined) throw new Error('an account that was made is there')
  const token = await deps.financingTokens.issue({ accountId: id, userId: objectIdOf(id), email, role })
  return { account, token }
}

/** Investors who only listen; their tokens. */
export async function openListeners(deps: ApiDeps, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => deps.newId())
  const emailOf = (n: number) => `listener${n}@bench.example`
  const profile = {
    firstName: 'Bench',
    lastName: 'Rao',
    phone: '',
    company: '',
    gstNumber: '',
    panNumber: '',
    address: null,
  }
  await deps.store.transact(async tx => {
    for (const [n, id] of ids.entries())
      await financingAccountRows(tx).insert(
        { id, email: emailOf(n), passwordHash: 'none', role: 'investor', profile },
        new Date(),
      )
  })
  return Promise.all(
    ids.map((accountId, n) =>
      deps.financingTokens.issue({ accountId, userId: objectIdOf(accountId), email: emailOf(n), role: 'investor' }),
    ),
  )
}

/** One is offered, the others are its copies, of each seller in turn: what is odd about so many keeps none from the market. */
export async function openListings(deps: ApiDeps, sellers: readonly BenchAccount[], count: number): Promise<string[]> {
  const [seller] = sellers
  if (seller === undefined) throw new Error('somebody sells')
  const facePaise = 10_000_00
  const offer = {
    ...{ number: 'N', facePaise, pricing: flatPricing(facePaise, 1_000), description: '', category: '' },
    ...{ issuedOn: '2026-11-18', dueOn: '2027-12-20', items: [] },
    taxes: { cgstPaise: 0, sgstPaise: 0, igstPaise: 0 },
    buyer: { kind: 'named' as const, email: 'buyer@bench.example', name: 'Buyer' },
  }
  const { id } = await deps.store.transact(tx => offerInvoice(deps, tx, seller.account, offer))
  await deps.store.transact(tx => tx.run(`update financed_invoice set state = 'listed'`))
  const others = Array.from({ length: count - 1 }, () => deps.newId())
  await deps.store.transact(async tx => {
    const columns = await tx.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'financed_invoice'`,
    )
    const kept = columns
      .map(({ name }) => name)
      .filter(name => !['id', 'number_key', 'seller_id', 'buyer_email'].includes(name))
    await tx.run(
      `insert into financed_invoice (id, number_key, seller_id, buyer_email, ${kept.join(', ')})
       select o.id, 'N' || o.n, ($2::uuid[])[1 + o.n % $3], 'buyer' || o.n % $3 || '@bench.example', ${kept.map(name => `i.${name}`).join(', ')}
       from financed_invoice i cross join unnest($1::uuid[]) with ordinality as o (id, n)`,
      [others, sellers.map(({ account }) => account.id), sellers.length],
    )
  })
  return [id, ...others]
}
