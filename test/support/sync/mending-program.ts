// A counter whose history has parted, which joins anew, and is killed at one of the steps on the way: before and after each
// request, and each time a file is flushed, renamed, copied or taken away.
// Usage: node out/test-programs/mending-program.js FOLDER STEP. Ends by itself where there are fewer steps.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { counterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../../src/shared/rpc/client.ts'
import { createWirePair } from '../../../src/shared/rpc/wire.ts'

const [dataFolder = '', atStep = ''] = process.argv.slice(2)
const now = { steps: 0, isMending: false }
const step = (): void => {
  if (!now.isMending) return
  now.steps += 1
  if (now.steps === Number(atStep)) process.kill(process.pid, 'SIGKILL')
}
for (const name of ['fsyncSync', 'renameSync', 'rmSync', 'copyFileSync', 'unlinkSync'] as const) {
  const real = fs[name] as (...given: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      step()
      return real(...given)
    },
  })
}
syncBuiltinESMExports()

// After the steps are counted.
const { openTestCore } = await import('../open-test-core.ts')
const core = openTestCore({
  dataFolder,
  clock: { nowMs: () => Date.now() },
  newId: () => crypto.randomUUID(),
  log: ({ path, error }) => void fs.writeSync(2, `bug ${path} ${String(error)}\n`),
  async fetch(input, init) {
    step()
    const answer = await fetch(input, init)
    step()
    return answer
  },
})
const [screenEnd, coreEnd] = createWirePair()
core.attach(coreEnd)
const counter = createClient({ contract: counterContract, wire: screenEnd, timeoutMs: -1 })
const stateOf = async () => (await counter.sync.status({})).state
const until = async (...states: string[]) => {
  const { promise, resolve } = Promise.withResolvers<string>()
  counter.on('sync.changed', ({ state }) => states.includes(state) && resolve(state))
  const state = await stateOf()
  return states.includes(state) ? state : promise
}
// One that was killed behind the last step is mended already.
if ((await until('parted', 'live')) === 'parted') {
  now.isMending = true
  await counter.sync.enrolAnew({})
  await until('live')
}
process.exit(0)
