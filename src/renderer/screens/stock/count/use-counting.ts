// Counting, one act after the other: what is scanned is looked up and counted, what was counted can be taken back.

import { useRef, useState } from 'react'
import type { CountLine } from '../../../../shared/contract/counter/count-calls.ts'
import { useClient } from '../../../core/core-context.tsx'

export type Said =
  | { readonly kind: 'counted'; readonly line: CountLine }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'refused'; readonly error: unknown }

interface Undoable {
  readonly itemId: string
  /** What was counted of it before; null when it was not counted. */
  readonly before: number | null
}

const one = 1000

export function useCounting(countId: string) {
  const client = useClient()
  const [said, setSaid] = useState<Said | null>(null)
  const undoable = useRef<Undoable[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  /** Scans come faster than answers: each waits for the one before. */
  const next = (act: () => Promise<void>) => {
    queue.current = queue.current.then(act).catch((error: unknown) => setSaid({ kind: 'refused', error }))
  }
  const count = async (itemId: string, how: 'add' | 'set', quantityThousandths: number, before: number | null) => {
    const line = await client.count.item({ id: countId, itemId, how, quantityThousandths })
    const counted = line.countedThousandths ?? 0
    undoable.current.push({ itemId, before: how === 'add' ? lessOrNull(counted, quantityThousandths) : before })
    setSaid({ kind: 'counted', line })
  }
  return {
    said,
    /** A scan or a typed code; `otherwise`: what the box found by name. */
    take(code: string, quantityThousandths: number | null, otherwise: string | null): void {
      next(async () => {
        const match = await client.item.lookUp({ code })
        const itemId = match?.item.id ?? otherwise
        if (itemId === null) return setSaid({ kind: 'unknown', code })
        await count(itemId, 'add', quantityThousandths ?? match?.quantityThousandths ?? one, null)
      })
    },
    /** One more, or as many as said. */
    add: (itemId: string, quantityThousandths: number | null) =>
      next(() => count(itemId, 'add', quantityThousandths ?? one, null)),
    /** A figure in place of what was counted. */
    say: (itemId: string, quantityThousandths: number, before: number | null) =>
      next(() => count(itemId, 'set', quantityThousandths, before)),
    takeBack: (itemId: string) => next(async () => void (await client.count.takeBack({ id: countId, itemId }))),
    undo: () =>
      next(async () => {
        const last = undoable.current.pop()
        if (last === undefined) return
        const { itemId, before } = last
        if (before === null) await client.count.takeBack({ id: countId, itemId })
        else await client.count.item({ id: countId, itemId, how: 'set', quantityThousandths: before })
        setSaid(null)
      }),
  }
}

export type Counting = ReturnType<typeof useCounting>

/** The first scan of an item is undone by taking its line back. */
function lessOrNull(counted: number, added: number): number | null {
  return counted === added ? null : counted - added
}
