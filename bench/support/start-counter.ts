// A counter that starts on a folder, answers the first letter typed into the search box, says how long both took, ends.
// `node bench/support/start-counter.ts FOLDER`

import { openCore } from '../../src/main/core/open-core.ts'
import { coreOptions } from '../../src/main/door/core-options.ts'
import { builtInstallation } from '../../test/support/program/built-program.ts'

const loadedMs = performance.now()
const core = openCore(coreOptions(builtInstallation, process.argv[2] ?? ''))
const openMs = performance.now()
const answer = core.callSync('item.search', { text: 's', limit: 20 })
const answeredMs = performance.now()
if (answer instanceof Promise || answer.kind !== 'done') throw new Error(JSON.stringify(answer))
console.log(JSON.stringify({ loadedMs, openMs, answeredMs }))
await core.close()
