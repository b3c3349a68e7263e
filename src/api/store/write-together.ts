// Several writes as one statement: one way to the database, whatever number of tables a push touches.

import { hash } from 'node:crypto'
import type { ShopTx } from './open-store.ts'

export interface Write {
  /** Which statement it is; the names of all make the name under which they are prepared. */
  readonly name: string
  /** `$1` is the shop; the write's own values begin at `first`. */
  readonly text: (first: number) => string
  readonly values: readonly unknown[]
}

const texts = new Map<string, { readonly name: string; readonly text: string }>()

/** They see the database as it was before all of them, so no two may write the same row. */
export function writeTogether(tx: ShopTx, writes: readonly Write[]): void {
  if (writes.length === 0) return
  const key = writes.map(({ name }) => name).join(' ')
  const statement = texts.get(key) ?? { name: hash('sha256', key, 'hex').slice(0, 32), text: textOf(writes) }
  texts.set(key, statement)
  tx.send(statement, [tx.shopId, ...writes.flatMap(({ values }) => values)])
}

function textOf(writes: readonly Write[]): string {
  let first = 2
  const parts = writes.map(({ text, values }, index) => {
    const part = `w${index} as (${text(first)})`
    first += values.length
    return part
  })
  return `with ${parts.join(', ')} select`
}
