// Commands that were refused for want of a permission wait here for somebody who may. The frame shows them one at a time;
// who gave the command knows nothing of it and only gets its answer later.

import type { Permission } from '../../shared/records/person.ts'
import { createListeners } from '../../shared/rpc/listeners.ts'

export interface RefusedCommand {
  readonly path: string
  readonly input: unknown
  readonly permission: Permission
  /** What the refusal said. */
  readonly details: Readonly<Record<string, unknown>>
}

export interface WaitingCommand extends RefusedCommand {
  /** Counts up: the same command asked for again is another question. */
  readonly askedNo: number
}

export interface Approvals {
  waiting(): WaitingCommand | null
  onWaiting(listener: () => void): () => void
  /** Resolves when somebody allowed it, or not. Where nobody watches it is no at once. */
  ask(command: RefusedCommand): Promise<boolean>
  /** For the one that waits first. */
  answer(isAllowed: boolean): void
  /** Nobody is there to be asked any more. */
  dropAll(): void
}

interface Asked {
  readonly command: WaitingCommand
  readonly resolve: (isAllowed: boolean) => void
}

export function createApprovals(): Approvals {
  const changes = createListeners<undefined>()
  const queue: Asked[] = []
  const count = { watchers: 0, asked: 0 }
  const answer = (isAllowed: boolean) => {
    queue.shift()?.resolve(isAllowed)
    changes.tell(undefined)
  }
  return {
    waiting: () => queue[0]?.command ?? null,
    onWaiting(listener) {
      const stop = changes.add(listener)
      count.watchers += 1
      return () => {
        count.watchers -= 1
        stop()
      }
    },
    ask: command =>
      new Promise(resolve => {
        if (count.watchers === 0) return resolve(false)
        count.asked += 1
        queue.push({ command: { ...command, askedNo: count.asked }, resolve })
        changes.tell(undefined)
      }),
    answer,
    dropAll() {
      while (queue.length > 0) answer(false)
    },
  }
}
