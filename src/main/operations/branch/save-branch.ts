// Adds a branch, or changes what it is called and where it is; papers from before keep what they say.

import type { SaveBranch, ShopBranches } from '../../../shared/contract/counter/shop/branch-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { BranchFields } from '../../../shared/records/shop.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { readBranches } from './read-branches.ts'

export function saveBranch({ ledger, clock, newId, session }: Deps, { fields, id }: SaveBranch): ShopBranches {
  return transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const { shops } = tx.rows
    const before: Partial<BranchFields> = shops.branch(id) ?? {}
    const changed = changedFields(before, definedFields<BranchFields>(fields))
    const name = changed.name ?? before.name
    if (name === undefined)
      throw new Refusal('invalid_input', { issues: [{ path: 'fields.name', message: 'missing' }] })
    const isTaken = shops.branches().some(other => other.id !== id && other.name.toLowerCase() === name.toLowerCase())
    if (isTaken) throw new Refusal('branch_name_taken', { name })
    if (Object.keys(changed).length > 0) {
      const atMs = timeToPost(tx.rows, clock, poster.counterNo)
      tx.post(poster, { id: newId(), kind: 'branch.saved', body: { id, fields: changed } }, atMs)
      tx.changed('shop')
    }
    return readBranches(tx.rows)
  })
}

function changedFields(before: Partial<BranchFields>, fields: Partial<BranchFields>): Partial<BranchFields> {
  const isOther = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[name as keyof BranchFields])
  return Object.fromEntries(Object.entries(fields).filter(isOther))
}
