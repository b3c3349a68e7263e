// By what invoices are known again.

import type { Tx } from '../../open-store.ts'

export interface Claim {
  readonly invoiceId: string
  readonly exact: Buffer
  readonly loose: Buffer
  readonly content: Buffer | null
  readonly across: Buffer | null
  readonly irn: string | null
}

export interface Lookalikes {
  /** Of the same number written otherwise. */
  readonly looseIds: readonly string[]
  /** Of the same seller, buyer, amount and date. */
  readonly contentIds: readonly string[]
  /** Of the same buyer, amount and date, from other sellers. */
  readonly acrossIds: readonly string[]
}

/** So many are named. */
const mostNamed = 20

export function financedClaimRows(tx: Tx) {
  return {
    /** False: the same paper, or the same IRN, is claimed. */
    async insert({ across, content, exact, invoiceId, irn, loose }: Claim): Promise<boolean> {
      const written = await tx.run(
        `insert into financed_claim (invoice_id, exact, loose, content, across, irn) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [invoiceId, exact, loose, content, across, irn],
      )
      return written === 1
    },
    /** Nobody claims it any more. */
    release: (invoiceId: string, at: Date) =>
      tx.run('update financed_claim set released_at = $2 where invoice_id = $1 and released_at is null', [
        invoiceId,
        at,
      ]),
    /** Of those that are claimed. */
    async lookalikes({ across, content, exact, loose }: Omit<Claim, 'invoiceId' | 'irn'>): Promise<Lookalikes> {
      const rows = await tx.rows<{ id: string; isLoose: boolean; isContent: boolean | null; isAcross: boolean | null }>(
        `select invoice_id as id, loose = $2 as "isLoose", content = $3 as "isContent",
           across = $4 and content is distinct from $3 as "isAcross"
         from financed_claim
         where released_at is null and exact <> $1 and (loose = $2 or content = $3 or across = $4)
         order by invoice_id limit ${3 * mostNamed}`,
        [exact, loose, content, across],
      )
      const ids = (is: (row: (typeof rows)[number]) => boolean | null) =>
        rows
          .filter(row => is(row) === true)
          .map(({ id }) => id)
          .slice(0, mostNamed)
      return {
        looseIds: ids(({ isLoose }) => isLoose),
        contentIds: ids(({ isContent }) => isContent),
        acrossIds: ids(({ isAcross }) => isAcross),
      }
    },
  }
}
