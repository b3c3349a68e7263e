// What can be said only once: that goods came by mistake, that a sale is void. Where two counters said it, the goods went back
// once; the money that the second one handed out went out all the same. As on a counter (standing-claim.ts).

import type { PostedRows } from '../../../shared/posting/posted-rows.ts'
import type { ShopTx, Statement } from '../open-store.ts'
import type { ReadFact } from './posted-fact.ts'

const claimed: Statement = {
  name: 'claimed',
  text: `select reverses_id as id from dealer_account where shop_id = $1 and reverses_id = any($2::uuid[])
         union select invoice_id from invoice_balance where shop_id = $1 and invoice_id = any($2::uuid[]) and voided_at is not null`,
}

/** The same facts; of those that say what was said before, only what happened all the same. */
export async function withoutSaidBefore(tx: ShopTx, facts: readonly ReadFact[]): Promise<readonly ReadFact[]> {
  const claims = facts.flatMap(({ rows }) => claimOf(rows) ?? [])
  if (claims.length === 0) return facts
  const said = new Set((await tx.rows<{ id: string }>(claimed, [tx.shopId, claims])).map(({ id }) => id))
  return facts.map(fact => {
    const claim = claimOf(fact.rows)
    if (claim === undefined) return fact
    if (!said.has(claim)) {
      said.add(claim)
      return fact
    }
    const { stockMovements: _, ...rows } = fact.rows
    return { ...fact, rows }
  })
}

function claimOf({ dealers, invoiceVoid }: PostedRows): string | undefined {
  return dealers?.account?.reversesId ?? invoiceVoid?.invoiceId
}
