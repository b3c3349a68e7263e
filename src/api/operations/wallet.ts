// A wallet of the marketplace: there from its first use on, with money to try out where that is offered.

import { moneyRows } from '../store/market/money-rows.ts'
import { type WalletLine, walletRows } from '../store/market/wallet-rows.ts'
import type { Tx } from '../store/open-store.ts'
import type { ApiDeps } from './api-deps.ts'
import { postMoney } from './post-money.ts'

/** ₹10,00,000 outside of production (F-R14). */
export const demoWalletPaise = 10_00_000_00
const shownLines = 200

/** Its balance. */
export async function openWallet(deps: ApiDeps, tx: Tx, ownerId: string): Promise<number> {
  const known = await walletRows(tx).walletPaise(ownerId)
  if (known !== undefined) return known
  const amountPaise = deps.isProduction ? 0 : demoWalletPaise
  const wallet = { kind: 'wallet', ownerId } as const
  const legs = [
    { account: { kind: 'outside' } as const, amountPaise: -amountPaise },
    { account: wallet, amountPaise },
  ]
  if (amountPaise === 0) await moneyRows(tx).lock([wallet], deps.newId)
  else await postMoney(deps, tx, { kind: 'opening', cause: `opening ${ownerId}`, legs, method: 'demo' })
  return (await walletRows(tx).walletPaise(ownerId)) ?? 0
}

/** The last movements, the newest first. */
export async function walletLines(deps: ApiDeps, tx: Tx, ownerId: string): Promise<WalletLine[]> {
  await openWallet(deps, tx, ownerId)
  return walletRows(tx).walletLines(ownerId, shownLines)
}
