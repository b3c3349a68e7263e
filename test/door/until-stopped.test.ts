// The first signal ends the counter properly; the second one ends it at once.
import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { untilStopped } from '../../src/main/door/until-stopped.ts'

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends the wait, and is then left to the system',
  async signal => {
    const process = new EventEmitter()
    const stopped = untilStopped(process)
    process.emit(signal)
    await stopped
    expect(process.eventNames()).toEqual([])
  },
)
