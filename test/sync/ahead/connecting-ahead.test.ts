// When a machine that joins begins to sell ahead of the log, and when it waits for the log instead.
import { expect, test } from 'vitest'
import { sellingAhead } from '../../../src/main/core/sync/selling-ahead.ts'
import type { Ledger } from '../../../src/main/ledger/open-ledger.ts'
import { openMemoryLedger } from '../../../src/main/ledger/open-ledger.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { saveMembership } from '../../../src/main/sync/joining.ts'
import { type Remote, RemoteFailure, type RemoteOutcome } from '../../../src/main/sync/remote.ts'
import type { Catalogue } from '../../../src/shared/contract/sync/catalogue.ts'
import { ravi, shopFields, soap } from '../../support/goods.ts'
import { createSeededIds } from '../../support/seeded-ids.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

const newId = createSeededIds(5)
const [counterId, branchId, itemId] = [newId(), newId(), newId()]
const catalogue: Catalogue = {
  ...{ sequence: 5_000, shop: shopFields(), rights: {}, people: [], groups: [] },
  items: [{ id: itemId, fields: soap().fields, onHandThousandths: 7_000 }],
  customers: [{ id: newId(), fields: ravi() }],
}

interface Said {
  readonly answers: readonly (Catalogue | undefined | RemoteOutcome)[]
  readonly sequence?: number
}

/** Connects as often as there are answers; says what came of it. */
async function connect({ answers, sequence = 5_000 }: Said) {
  const ledger = openMemoryLedger(migrationsFolder)
  const joining = { counterId, code: 'A2', branch: { id: branchId, name: 'Main' }, cashierName: 'Ravi' }
  transact(ledger, tx => saveMembership(tx.rows, { address: 'https://x.example', shopId: newId(), joining }))
  const left = [...answers]
  const asked: string[] = []
  const bugs: unknown[] = []
  const remote = {
    async catalogue() {
      asked.push('catalogue')
      const answer = left.shift()
      if (answer !== undefined && 'kind' in answer) throw new RemoteFailure(answer)
      return answer
    },
  } as unknown as Remote
  const act = async () => ({ kind: 'reached', isParted: false }) as const
  const acts = { connect: act, pull: act, push: act, startOver: act, lastSequence: () => sequence }
  const deps = { ledger: () => ledger, clock: { nowMs: () => Date.UTC(2026, 10, 22) }, newId }
  const ahead = sellingAhead({ ...deps, onBug: bug => void bugs.push(bug) }, acts, () => remote)
  const events: string[] = []
  for (const _ of answers) events.push((await ahead.connect(new AbortController().signal)).kind)
  return { asked, bugs, events, ledger }
}

const sellsIn = ({ rows }: Ledger) => ({
  isAhead: rows.local.booksAreComing(),
  counter: rows.shops.thisCounter()?.code,
})
const sells = { isAhead: true, counter: 'A2' }
const waits = { isAhead: false, counter: undefined }

test('with the catalogue of a long log it is a counter that sells; its own chain has its introduction alone', async () => {
  const { bugs, events, ledger } = await connect({ answers: [catalogue] })
  expect({ bugs, events, ...sellsIn(ledger) }).toEqual({ bugs: [], events: ['reached'], ...sells })
  const counterNo = ledger.rows.shops.thisCounter()?.counterNo ?? 0
  expect(ledger.rows.sync.entriesOf(counterNo, 0, 10).map(({ kind, number }) => [kind, number])).toEqual([
    ['counter.added', 1],
  ])
  expect(ledger.rows.items.get(itemId)).toMatchObject({ name: 'Lux Soap', pricePaise: 4_000 })
})

test.each<[string, Said, object]>([
  ['a short log', { answers: [catalogue], sequence: 999 }, waits],
  ['a server that has no catalogue', { answers: [undefined] }, waits],
  ['a server that refuses it', { answers: [{ kind: 'refused', status: 403, said: 'no' }] }, waits],
  ['a shop of which the server knows nothing', { answers: [{ ...catalogue, shop: null }] }, waits],
  ['a line that breaks once', { answers: [{ kind: 'unreachable' }, catalogue] }, sells],
  ['a line on which it does not come through', { answers: [{ kind: 'unreachable' }, { kind: 'unreachable' }] }, waits],
])('%s', async (_, said, so) => {
  const { bugs, events, ledger } = await connect(said)
  expect({ bugs, last: events.at(-1), ...sellsIn(ledger) }).toEqual({ bugs: [], last: 'reached', ...so })
})

test('a catalogue that does not fit together leaves nothing behind, and the machine waits for the log', async () => {
  const [item] = catalogue.items
  const twice = { ...catalogue, items: [item, { ...item, fields: { nameHi: 7n } }] } as unknown as Catalogue
  const { bugs, ledger } = await connect({ answers: [twice] })
  expect(bugs).toHaveLength(1)
  expect({ ...sellsIn(ledger), entries: ledger.rows.entries.lastSeq() }).toEqual({ ...waits, entries: 0 })
})
