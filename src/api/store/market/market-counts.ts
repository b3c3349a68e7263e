// How many there are of everything on the marketplace.

import type { Tx } from '../open-store.ts'

export async function marketCounts(tx: Tx) {
  const by = async (sql: string): Promise<Record<string, number>> => {
    const rows = await tx.rows<{ name: string; count: number }>(sql)
    return Object.fromEntries(rows.map(({ count, name }) => [name, count]))
  }
  return {
    users: await by('select role as name, count(*)::int as count from financing_account group by 1'),
    invoices: await by('select state as name, count(*)::int as count from financed_invoice group by 1'),
    transactions: await by('select kind as name, count(*)::int as count from money_entry group by 1'),
  }
}
