// A counter that joins a shop or syncs, to be killed on the way. Says each step on its standard output.
// Usage: node out/test-programs/syncing-program.js FOLDER ADDRESS CODE, without a code where it has joined.
import { writeSync } from 'node:fs'
import { counterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../../src/shared/rpc/client.ts'
import { createWirePair } from '../../../src/shared/rpc/wire.ts'
import { openTestCore } from '../open-test-core.ts'

const [dataFolder = '', address = '', code = ''] = process.argv.slice(2)
const say = (text: string): void => void writeSync(1, `${text}\n`)
const newId = (): string => crypto.randomUUID()
const core = openTestCore({
  dataFolder,
  clock: { nowMs: () => Date.now() },
  newId,
  log: ({ path, error }) => say(`bug ${path} ${String(error)}`),
  async fetch(input, init) {
    const { pathname } = new URL(String(input))
    say(`asking ${pathname}`)
    const answer = await fetch(input, init)
    say(`answered ${pathname}`)
    return answer
  },
})
const [screenEnd, coreEnd] = createWirePair()
core.attach(coreEnd)
const counter = createClient({ contract: counterContract, wire: screenEnd, timeoutMs: -1 })
counter.on('sync.changed', ({ progress, state }) => say(`${state} ${progress?.done ?? ''}`))

const by = { address, by: { code }, counterName: 'Counter', cashierName: 'Asha' }
if (code !== '') await counter.sync.enrol(by)
else await counter.sync.tryNow({})
