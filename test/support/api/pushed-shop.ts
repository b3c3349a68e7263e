// A real counter's ledger, brought to the API entry by entry as its sync would.
import Database from 'better-sqlite3'
import type { SyncEntry } from '../../../src/shared/contract/sync/sync-entry.ts'
import type { TestShop } from '../open-test-shop.ts'
import { enrolCounter, type TestCounter } from './enrolled-counter.ts'
import type { TestApi, TestClient } from './open-test-api.ts'

interface Row extends Omit<SyncEntry, 'at'> {
  readonly atMs: number
}

/** What a counter says of itself first. */
interface Introduction {
  readonly branch: { readonly id: string; readonly name: string }
  readonly counter: { readonly code: string }
}

export interface PushedShop {
  readonly counter: TestCounter
  /** All that it has posted since it pushed last. */
  pushAll(): Promise<void>
}

/** The shop's counter joins the owner's shop. */
export async function enrolShop(api: TestApi, owner: TestClient, shop: TestShop): Promise<PushedShop> {
  const { body, counterId } = entriesOf(shop, 0)[0] as SyncEntry
  const { branch, counter: said } = JSON.parse(body) as Introduction
  const counter = await enrolCounter(api, owner, {
    id: counterId,
    code: said.code,
    name: said.code,
    branch: { id: branch.id, name: branch.name },
    publicKey: 'A'.repeat(43),
  })
  const pushed = { number: 0 }
  return {
    counter,
    pushAll: async () => {
      const entries = entriesOf(shop, pushed.number)
      const { body: answer, status } = await counter.push(entries)
      if (status !== 200 || answer.refused.length > 0) throw new Error(`not taken: ${JSON.stringify(answer)}`)
      pushed.number += entries.length
    },
  }
}

const dashed = `lower(substr(hex(ID), 1, 8) || '-' || substr(hex(ID), 9, 4) || '-' || substr(hex(ID), 13, 4) || '-' ||
  substr(hex(ID), 17, 4) || '-' || substr(hex(ID), 21))`

function entriesOf({ file }: TestShop, after: number): SyncEntry[] {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const rows = db
      .prepare<[number], Row>(
        `select ${dashed.replaceAll('ID', 'e.id')} as id, ${dashed.replaceAll('ID', 'c.id')} as counterId, e.number, e.kind,
           e.at_ms as atMs, e.by, e.body, lower(hex(e.hash)) as hash
         from entry e join counter c on c.counter_no = e.counter_no where e.number > ? order by e.number`,
      )
      .all(after)
    return rows.map(({ atMs, ...entry }) => ({ ...entry, at: new Date(atMs).toISOString() }))
  } finally {
    db.close()
  }
}
