// The counters of a shop, and the codes with which new ones join.

import { arrayParameters, type Columns } from './binary-arrays.ts'
import { writeMany } from './insert-many.ts'
import type { RowReader, ShopTx, Statement, Tx } from './open-store.ts'

export interface StoredCounter {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly branchId: string
  readonly branchName: string
  readonly isCloud: boolean
  readonly life: number
  readonly enrolledAt: Date
  readonly revokedAt: Date | null
  readonly lastSeenAt: Date
  readonly lastNumber: number
  readonly lastHash: Buffer
}

const columns = `id, code, name, branch_id as "branchId", branch_name as "branchName", is_cloud as "isCloud", life,
  enrolled_at as "enrolledAt", revoked_at as "revokedAt", last_seen_at as "lastSeenAt", last_number as "lastNumber",
  last_hash as "lastHash"`

const all: Statement = {
  name: 'counters',
  text: `select ${columns} from counter where shop_id = $1 order by code, id`,
}
const ends = { id: 'uuid', number: 'int', hash: 'bytea' } as const satisfies Columns
/** Where the chains of counters end, one row for each. */
export const moveHeads = writeMany(
  'counter',
  ends,
  first => `update counter c set last_number = w.number, last_hash = w.hash
    from unnest(${arrayParameters(ends, first)}) w(id, number, hash) where c.shop_id = $1 and c.id = w.id`,
)

export interface CounterToInsert {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly branchId: string
  readonly branchName: string
  readonly isCloud: boolean
  readonly life: number
  readonly publicKey: string | null
  readonly tokenHash: Buffer | null
  readonly lastHash: Buffer
}

export function counterRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    all: () => tx.rows<StoredCounter>(all, [shopId]),
    insert: (made: CounterToInsert, now: Date) =>
      tx.run(
        `insert into counter (shop_id, id, code, name, branch_id, branch_name, is_cloud, life, public_key, token_hash, last_hash,
           enrolled_at, last_seen_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
        [
          shopId,
          made.id,
          made.code,
          made.name,
          made.branchId,
          made.branchName,
          made.isCloud,
          made.life,
          made.publicKey,
          made.tokenHash,
          made.lastHash,
          now,
        ],
      ),
    /** The same machine again, after it was signed out: a new key and token, its chain as it was. */
    enrolAgain: (id: string, publicKey: string, tokenHash: Buffer, now: Date) =>
      tx.run(
        `update counter set public_key = $3, token_hash = $4, enrolled_at = $5, last_seen_at = $5, revoked_at = null
         where shop_id = $1 and id = $2`,
        [shopId, id, publicKey, tokenHash, now],
      ),
    async publicKeyOf(id: string): Promise<string | undefined> {
      const statement = 'select public_key as "publicKey" from counter where shop_id = $1 and id = $2'
      return (await tx.row<{ publicKey: string | null }>(statement, [shopId, id]))?.publicKey ?? undefined
    },
    renewToken: (id: string, tokenHash: Buffer) =>
      tx.run('update counter set token_hash = $3 where shop_id = $1 and id = $2', [shopId, id, tokenHash]),
    rename: (id: string, name: string) =>
      tx.run('update counter set name = $3 where shop_id = $1 and id = $2', [shopId, id, name]),
    revoke: (id: string, now: Date) =>
      tx.run('update counter set revoked_at = $3, token_hash = null where shop_id = $1 and id = $2', [shopId, id, now]),
    insertCode: (codeHash: Buffer, expiresAt: Date) =>
      tx.run('insert into enrolment_code (code_hash, shop_id, expires_at) values ($1, $2, $3)', [
        codeHash,
        shopId,
        expiresAt,
      ]),
  }
}

/** Whose token this is; the shop is not known before. */
export interface TokenOwner {
  readonly shopId: string
  readonly counterId: string
  readonly isShopActive: boolean
  readonly lastSeenAt: Date
}

/** Whose this token is; undefined: nobody's any more. */
export const ownerOfToken = (reader: RowReader, tokenHash: Buffer) =>
  reader.row<TokenOwner>(
    {
      name: 'counter-token',
      text: `select c.shop_id as "shopId", c.id as "counterId", s.is_active as "isShopActive",
               c.last_seen_at as "lastSeenAt" from counter c join shop s on s.id = c.shop_id where c.token_hash = $1`,
    },
    [tokenHash],
  )

export const seeCounter = (tx: ShopTx, counterId: string, now: Date): void =>
  tx.send('update counter set last_seen_at = $3 where shop_id = $1 and id = $2', [tx.shopId, counterId, now])

export function enrolmentCodeRows(tx: Tx) {
  return {
    /** The shop that the code lets into; the code is used up. */
    async spendCode(codeHash: Buffer, now: Date): Promise<string | undefined> {
      await tx.run('delete from enrolment_code where expires_at <= $1', [now])
      const spent = await tx.row<{ shopId: string }>(
        'delete from enrolment_code where code_hash = $1 returning shop_id as "shopId"',
        [codeHash],
      )
      return spent?.shopId
    },
  }
}
