// A machine without books that joins a shop, to be killed on the way. Says each step on its standard output.
// Usage: node out/test-programs/joining-program.js FOLDER ADDRESS CODE
import { writeSync } from 'node:fs'
import { counterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../../src/shared/rpc/client.ts'
import { createWirePair } from '../../../src/shared/rpc/wire.ts'
import { openTestCore } from '../open-test-core.ts'

const [dataFolder = '', address = '', code = ''] = process.argv.slice(2)
const say = (text: string): void => void writeSync(1, `${text}\n`)
const core = openTestCore({
  dataFolder,
  clock: { nowMs: () => Date.now() },
  newId: () => crypto.randomUUID(),
  log: ({ path, error }) => say(`bug ${path} ${String(error)}`),
  async fetch(input, init) {
    const answer = await fetch(input, init)
    if (String(input).includes('/sync/volume')) say('asked')
    return answer
  },
})
const [screenEnd, coreEnd] = createWirePair()
core.attach(coreEnd)
const counter = createClient({ contract: counterContract, wire: screenEnd, timeoutMs: -1 })
await counter.sync.enrol({ address, by: { code }, counterName: 'Counter', cashierName: 'Ravi' })
while (((await counter.sync.status({})).progress?.done ?? 0) === 0) await new Promise(setImmediate)
say('writing')
