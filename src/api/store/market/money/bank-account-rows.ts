// Accounts at banks, and under what name their bank has them.

import type { Tx } from '../../open-store.ts'

export interface BankAccountKey {
  readonly number: string
  readonly ifsc: string
}

export function bankAccountRows(tx: Tx) {
  return {
    /** Undefined: its bank was not asked since. */
    async holder({ ifsc, number }: BankAccountKey, since: Date): Promise<string | undefined> {
      const sql = 'select holder from bank_account where ifsc = $1 and number = $2 and asked_at >= $3'
      return (await tx.row<{ holder: string }>(sql, [ifsc, number, since]))?.holder
    },
    /** In place of what it said before. */
    keep: ({ askedAt, holder, ifsc, number }: BankAccountKey & { readonly holder: string; readonly askedAt: Date }) =>
      tx.run(
        'insert into bank_account (ifsc, number, holder, asked_at) values ($1, $2, $3, $4) on conflict (ifsc, number) do update set holder = excluded.holder, asked_at = excluded.asked_at',
        [ifsc, number, holder, askedAt],
      ),
  }
}
