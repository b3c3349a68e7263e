// Papers by which an account proves who it is.

import type { DocumentKind } from '../../../../shared/domain/finance/document-kind.ts'
import type { Tx } from '../../open-store.ts'
import type { KycDocument } from '../financing-account-rows.ts'

export interface KycPaperRow {
  readonly id: string
  readonly accountId: string
  readonly type: KycDocument['type']
  readonly name: string
  readonly kind: DocumentKind
  readonly sizeBytes: number
  readonly at: Date
}

export interface NewKycPaper extends Omit<KycPaperRow, 'sizeBytes'> {
  readonly bytes: Buffer
}

export function kycPaperRows(tx: Tx) {
  return {
    insert: ({ accountId, at, bytes, id, kind, name, type }: NewKycPaper) =>
      tx.run(
        `insert into kyc_paper (id, account_id, type, name, kind, bytes, at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [...[id, accountId, type, name, kind, bytes, at]],
      ),
    ofAccounts: (accountIds: readonly string[]) =>
      tx.rows<KycPaperRow>(
        `select id, account_id as "accountId", type, name, kind, octet_length(bytes) as "sizeBytes", at
         from kyc_paper where account_id = any($1::uuid[]) order by id`,
        [accountIds],
      ),
    bytesBetween: ({ from, to }: { readonly from: string; readonly to: string }) =>
      tx.rows<KycPaperRow & { readonly bytes: Buffer }>(
        `select id, account_id as "accountId", type, name, kind, octet_length(bytes) as "sizeBytes", at, bytes
         from kyc_paper where id between $1 and $2`,
        [from, to],
      ),
  }
}
