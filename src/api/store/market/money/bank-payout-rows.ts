// Money that was asked to leave a wallet for a bank account.

import type { Tx } from '../../open-store.ts'

export type BankPayoutState = 'ordered' | 'paid' | 'refused'

export interface BankPayout {
  readonly id: string
  readonly ownerId: string
  readonly amountPaise: number
  readonly accountName: string
  readonly accountNumber: string
  readonly ifsc: string
  /** The movement out of the wallet, which the bank's answer ends. */
  readonly entryId: string
  readonly state: BankPayoutState
  /** The bank's reference, or why it refused. */
  readonly answer: string
  readonly orderedAt: Date
}

const columns = `id, owner_id as "ownerId", amount_paise as "amountPaise", account_name as "accountName",
  account_number as "accountNumber", ifsc, entry_id as "entryId", state, answer, ordered_at as "orderedAt"`

export function bankPayoutRows(tx: Tx) {
  return {
    insert: (made: Omit<BankPayout, 'state' | 'answer'>) =>
      tx.run(
        `insert into bank_payout (id, owner_id, amount_paise, account_name, account_number, ifsc, entry_id, ordered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[made.id, made.ownerId, made.amountPaise, made.accountName, made.accountNumber, made.ifsc],
          ...[made.entryId, made.orderedAt],
        ],
      ),
    /** Those of which the bank has not said the last word. */
    async waiting(): Promise<BankPayout[]> {
      const rows = await tx.rows<BankPayout>(`select ${columns} from bank_payout where state = 'ordered' order by id`)
      return rows.map(readPayout)
    },
    /** Locked until the transaction ends. */
    async toAnswer(id: string): Promise<BankPayout | undefined> {
      const row = await tx.row<BankPayout>(`select ${columns} from bank_payout where id = $1 for update`, [id])
      return row === undefined ? undefined : readPayout(row)
    },
    saveAnswer: (id: string, state: BankPayoutState, answer: string, at: Date) =>
      tx.run('update bank_payout set state = $2, answer = $3, answered_at = $4 where id = $1', [id, state, answer, at]),
    /** The last first. */
    async ofOwner(ownerId: string, limit: number): Promise<BankPayout[]> {
      const rows = await tx.rows<BankPayout>(
        `select ${columns} from bank_payout where owner_id = $1 order by id desc limit $2`,
        [ownerId, limit],
      )
      return rows.map(readPayout)
    },
  }
}

function readPayout(row: BankPayout): BankPayout {
  return { ...row, amountPaise: Number(row.amountPaise) }
}
