// Reads and writes people and the rights of roles.

import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import type { ApprovalRow } from '../../../../shared/posting/posted-rows.ts'
import {
  defaultRoleRights,
  type PersonFields,
  type PersonView,
  type Rights,
  type Role,
  type RoleRights,
} from '../../../../shared/records/person.ts'
import { approval, person, roleRights } from '../../schema/person.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert, prepareReplace } from '../../statements/prepare-insert.ts'
import type { Remembered } from '../../statements/remembered.ts'
import type { FieldStampRows, SaveMark } from '../merge/field-stamp-rows.ts'
import { recordKey } from '../merge/record-key.ts'
import { prepareStandingOwner } from './standing-owner.ts'

export interface StoredPerson extends PersonView {
  readonly pinHash: string
  /** An owner although what was saved says otherwise: see standing-owner.ts. */
  readonly standsIn?: true
}

interface PersonRow {
  readonly personNo: number
  readonly id: Buffer
  readonly name: string
  readonly role: string
  readonly isActive: number
  readonly pinHash: string
  readonly updatedAtMs: number
}

const columns =
  'person_no as personNo, id, name, role, is_active as isActive, pin_hash as pinHash, updated_at_ms as updatedAtMs'
const newPerson: PersonFields = { name: '', role: 'cashier', isActive: true, pinHash: '' }

export function preparePersonRows(db: Database, remembered: Remembered, fieldStamps: FieldStampRows) {
  const everybody = remembered.shelf<'all', StoredPerson[]>()
  const tables = remembered.shelf<'table', RoleRights>()
  const all = db.prepare<[], PersonRow>(`select ${columns} from person order by person_no`)
  const byId = db.prepare<[Buffer], PersonRow>(`select ${columns} from person where id = ?`)
  const nextNo = db.prepare<[], number>('select coalesce(max(person_no), 0) + 1 from person').pluck()
  const rights = db.prepare<[], { role: string; rights: string }>('select role, rights from role_rights')
  const replacePerson = prepareReplace(db, person)
  const replaceRights = prepareReplace(db, roleRights)
  const insertApproval = prepareInsert(db, approval)
  const standingOwner = prepareStandingOwner(db)
  return {
    /** In the order they were added; a shop that has named nobody has none. */
    all: () => everybody.recallOwn('all', () => withOwner(all.all().map(personOf), standingOwner)),
    rights: () =>
      tables.recallOwn('table', () => ({
        ...defaultRoleRights,
        ...Object.fromEntries(rights.all().map(row => [row.role, JSON.parse(row.rights) as Rights])),
      })),
    save(id: string, saved: Partial<PersonFields>, mark: SaveMark): void {
      everybody.forget('all')
      const row = byId.get(blobOfId(id))
      if (row === undefined) fieldStamps.keepOfFirst(blobOfId(id), saved, mark)
      const merged =
        row === undefined
          ? { ...newPerson, ...saved }
          : { ...personOf(row), ...fieldStamps.winners(blobOfId(id), saved, mark) }
      replacePerson({
        personNo: row?.personNo ?? nextNo.get() ?? 1,
        id: blobOfId(id),
        name: merged.name,
        role: merged.role,
        isActive: merged.isActive ? 1 : 0,
        pinHash: merged.pinHash,
        updatedAtMs: Math.max(row?.updatedAtMs ?? 0, mark.atMs),
      })
    },
    saveRights(saved: Partial<RoleRights>, mark: SaveMark): void {
      tables.forget('table')
      for (const [role, given] of Object.entries(fieldStamps.winners(recordKey.rights, saved, mark)))
        replaceRights({ role, rights: JSON.stringify(given) })
    },
    insertApproval: (seq: number, given: ApprovalRow) => void insertApproval({ seq, ...given }),
  }
}
export type PersonRows = ReturnType<typeof preparePersonRows>

/** One of them can always sign in as an owner, whatever counters did that did not know of each other. */
function withOwner(people: StoredPerson[], standingOwner: () => string | undefined): StoredPerson[] {
  if (people.length === 0 || people.some(({ isActive, role }) => isActive && role === 'owner')) return people
  const id = standingOwner()
  return people.map(each => (each.id === id ? { ...each, role: 'owner', isActive: true, standsIn: true } : each))
}

function personOf(row: PersonRow): StoredPerson {
  return {
    id: idOfBlob(row.id),
    name: row.name,
    role: row.role as Role,
    isActive: row.isActive === 1,
    pinHash: row.pinHash,
    updatedAt: instantOf(row.updatedAtMs),
  }
}
