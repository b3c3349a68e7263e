// A counter that brings a list in and takes it back, to be killed on the way. Says each step on its standard output.
// Usage: node out/test-programs/importing-program.js FOLDER KIND FILE
import { readFileSync, writeSync } from 'node:fs'
import { counterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import type { ImportKind } from '../../../src/shared/records/import/import-run.ts'
import { createClient } from '../../../src/shared/rpc/client.ts'
import { createWirePair } from '../../../src/shared/rpc/wire.ts'
import { openTestCore } from '../open-test-core.ts'
import { firstRun } from './numbered-sales.ts'

const [dataFolder = '', kind = 'items', file = ''] = process.argv.slice(2)
const say = (text: string): void => void writeSync(1, `${text}\n`)
const newId = (): string => crypto.randomUUID()
const core = openTestCore({
  dataFolder,
  clock: { nowMs: () => Date.now() },
  newId,
  log: ({ path, error }) => say(`bug ${path} ${String(error)}`),
})
const [screenEnd, coreEnd] = createWirePair()
core.attach(coreEnd)
const counter = createClient({ contract: counterContract, wire: screenEnd, timeoutMs: -1 })
counter.on('import.progress', ({ stage, done }) => say(`${stage} ${done}`))

if (!(await counter.shop.get({})).isSetUp) await counter.shop.setUp(firstRun)
const content = readFileSync(file)
const input = { id: newId(), kind: kind as ImportKind, fileName: 'list.csv', contentBase64: content.toString('base64') }
const { id, mapping } = await counter.import.read(input)
await counter.import.run({ id, mapping, skipRefused: false })
say('in')
await counter.import.undo({ id })
say('out')
await core.close()
