// Who is the owner where saves of two counters left nobody: each took the other's owner out. What came last does not count,
// as if it had been refused where it was done, so of all that ever were owners the one who was taken out last stands.

import type { Database } from 'better-sqlite3'
import { idOfBlob } from '../../statements/id-blob.ts'

/** `person_no, id, name` of the one who stands; no row while somebody is the owner by what was saved. */
export const standingOwnerSql = `select p.person_no, p.id, p.name from person p
  join field_stamp f on f.record = p.id
    and ((f.field = 'isActive' and p.is_active = 0) or (f.field = 'role' and p.role <> 'owner'))
  where not exists (select 1 from person o where o.role = 'owner' and o.is_active = 1)
    and exists (select 1 from entry e where e.kind = 'person.saved' and e.body ->> '$.fields.role' = 'owner'
      and replace(e.body ->> '$.id', '-', '') = lower(hex(p.id)))
  order by f.stamp desc, f.entry_id desc limit 1`

/** For whoever has seen that nobody is: it reads the whole log. */
export function prepareStandingOwner(db: Database): () => string | undefined {
  return () => {
    const id = db.prepare<[], Buffer>(`select id from (${standingOwnerSql})`).pluck().get()
    return id === undefined ? undefined : idOfBlob(id)
  }
}
