// When the desk has its rounds: soon after somebody says that there may be something, and every few seconds, so that a killed
// process loses nothing.

import type { ApiDeps } from '../operations/api-deps.ts'
import { runDesk } from './run-desk.ts'

export interface Desk {
  /** Something may wait. Before it is open and after it is closed that changes nothing. */
  poke(): void
  open(): void
  /** Resolves when the round that goes on is over. */
  close(): Promise<void>
}

const everyMs = 5_000
/** Word of much at once makes one round. */
const gatherMs = 50

export function openDesk(deps: () => ApiDeps, onProblem: (error: unknown) => void): Desk {
  const now: {
    timer?: NodeJS.Timeout | undefined
    round?: Promise<void> | undefined
    isOpen: boolean
    again: boolean
  } = {
    isOpen: false,
    again: false,
  }
  const wait = (ms: number) => {
    clearTimeout(now.timer)
    if (now.isOpen) now.timer = setTimeout(go, ms)
  }
  const go = () => {
    now.again = false
    now.round = runDesk(deps(), onProblem)
      .catch(onProblem)
      .finally(() => {
        now.round = undefined
        wait(now.again ? gatherMs : everyMs)
      })
  }
  return {
    poke() {
      if (now.round !== undefined) now.again = true
      else wait(gatherMs)
    },
    open() {
      now.isOpen = true
      wait(gatherMs)
    },
    async close() {
      now.isOpen = false
      clearTimeout(now.timer)
      await now.round
    },
  }
}
