// Reads and writes the branches of the shop, and where its counters stand.

import type { Database } from 'better-sqlite3'
import {
  type Address,
  type Branch,
  type BranchFields,
  type Counter,
  cloudName,
  isCloud,
} from '../../../../shared/records/shop.ts'
import { branch, counterMove } from '../../schema/shop.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { createJsonCache } from '../../statements/json-cache.ts'
import { prepareReplace } from '../../statements/prepare-insert.ts'
import type { FieldStampRows, SaveMark } from '../merge/field-stamp-rows.ts'

interface BranchRow {
  readonly id: Buffer
  readonly name: string
  readonly address: string | null
  readonly phone: string | null
}

export function prepareBranchRows(db: Database, fieldStamps: FieldStampRows) {
  const parseIntroduction = createJsonCache<{ readonly branch: Branch; readonly counter: Counter }>(50)
  const parseAddress = createJsonCache<Address>(50)
  const replace = prepareReplace(db, branch)
  const replaceMove = prepareReplace(db, counterMove)
  const columns = 'id, name, address, phone'
  // Phones stand nowhere; what their counter is introduced with is no branch.
  const all = db.prepare<[string], BranchRow>(
    `select ${columns} from branch where name <> ? or id not in (select branch_id from counter where code glob 'P[1-9]')`,
  )
  const byId = db.prepare<[Buffer], BranchRow>(`select ${columns} from branch where id = ?`)
  const introduction = db
    .prepare<[number], string>(`select body from entry where counter_no = ? and number = 1 and kind = 'counter.added'`)
    .pluck()
  const branchOf = ({ address, id, name, phone }: BranchRow): Branch => ({
    id: idOfBlob(id),
    name,
    ...(address === null ? {} : { address: parseAddress(address) }),
    ...(phone === null ? {} : { phone }),
  })
  const get = (id: string): Branch | undefined => {
    const row = byId.get(blobOfId(id))
    return row === undefined ? undefined : branchOf(row)
  }
  const put = ({ address, id, name, phone }: Branch): void => {
    const text = address === undefined ? null : JSON.stringify(address)
    replace({ id: blobOfId(id), name, address: text, phone: phone ?? null })
  }
  return {
    all: () => all.all(cloudName).map(branchOf),
    get,
    /** Where a counter stood when it introduced itself, and what that was called; undefined for phones. */
    introducedWith(counterNo: number): Branch | undefined {
      const body = introduction.get(counterNo)
      const introduced = body === undefined ? undefined : parseIntroduction(body)
      return introduced === undefined || isCloud(introduced) ? undefined : introduced.branch
    },
    /** Whoever introduces himself in a branch that is known says nothing of it. */
    introduce(introduced: Branch): void {
      if (byId.get(blobOfId(introduced.id)) === undefined) put(introduced)
    },
    save(id: string, fields: Partial<BranchFields>, mark: SaveMark): void {
      const won = fieldStamps.winners(blobOfId(id), fields, mark)
      put({ name: '', ...get(id), ...won, id })
    },
    move(counter: { readonly counterNo: number; readonly id: string }, branchId: string, mark: SaveMark): void {
      const won = fieldStamps.winners(blobOfId(counter.id), { branchId }, mark)
      if (won.branchId !== undefined) replaceMove({ counterNo: counter.counterNo, branchId: blobOfId(won.branchId) })
    },
  }
}
export type BranchRows = ReturnType<typeof prepareBranchRows>
