// Counting, one act after the other: what is scanned is looked up and counted, what was counted can be taken back. Of an
// item with batches the first scan asks which; those after it are of the same one until something else is scanned.

import { useRef, useState } from 'react'
import type { CountedPlace, CountLine } from '../../../../shared/contract/counter/count-calls.ts'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import type { Batch } from '../../../../shared/records/stock.ts'
import type { CoreClient } from '../../../core/core-client.ts'
import { useClient } from '../../../core/core-context.tsx'

export type Said =
  | { readonly kind: 'counted'; readonly line: CountLine }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'refused'; readonly error: unknown }

/** Goods in the hand of which nobody has said the batch. */
export interface Picking {
  readonly item: Pick<ItemForSale, 'id' | 'name' | 'tracksBatches'>
  readonly quantityThousandths: number
}

interface Undoable {
  readonly place: CountedPlace
  /** What was counted of it before; null when it was not counted. */
  readonly before: number | null
  /** The scan it was; null for a figure. */
  readonly scan: Picking | null
}

const one = 1000

export function useCounting(countId: string) {
  const client = useClient()
  const [said, setSaid] = useState<Said | null>(null)
  const [picking, setPicking] = useState<Picking | null>(null)
  const undoable = useRef<Undoable[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  /** Scans come faster than answers: each waits for the one before. */
  const next = (act: () => Promise<void>) => {
    queue.current = queue.current.then(act).catch((error: unknown) => setSaid({ kind: 'refused', error }))
  }
  const { add, addOrPick, look, pickAgain, say, takeLastBack } = actsOf({
    client,
    countId,
    undoable,
    setSaid,
    setPicking,
  })
  return {
    said,
    picking,
    /** A scan or a typed code; `otherwise`: what the box found by name. */
    take: (...wish: Parameters<typeof look>) => next(() => look(...wish)),
    /** One more, or as many as said. */
    add: (item: ItemForSale, quantityThousandths: number | null) =>
      next(() => addOrPick({ item, quantityThousandths: quantityThousandths ?? one })),
    /** Which batch the goods in the hand are of; null: of none. */
    pick(batch: Batch | null): void {
      setPicking(null)
      if (picking !== null) next(() => add(picking, batch))
    },
    pickNone: () => setPicking(null),
    /** The last scan was of another batch. */
    pickAgain: () => next(pickAgain),
    /** A figure in place of what was counted. */
    say: (line: CountLine, quantityThousandths: number) => next(() => say(line, quantityThousandths)),
    takeBack: ({ itemId, batch }: CountLine) =>
      next(async () => void (await client.count.takeBack({ id: countId, itemId, batch }))),
    undo: () => next(async () => void (await takeLastBack())),
  }
}

interface Counted {
  readonly client: CoreClient
  readonly countId: string
  readonly undoable: { readonly current: Undoable[] }
  readonly setSaid: (said: Said | null) => void
  readonly setPicking: (picking: Picking | null) => void
}

/** One act each, to be awaited before the next. */
function actsOf({ client, countId, undoable, setSaid, setPicking }: Counted) {
  const add = async (scan: Picking, batch: Batch | null) => {
    const place = { id: countId, itemId: scan.item.id, batch }
    const line = await client.count.item({ ...place, how: 'add', quantityThousandths: scan.quantityThousandths })
    const counted = line.countedThousandths ?? 0
    undoable.current.push({ place, before: lessOrNull(counted, scan.quantityThousandths), scan })
    setSaid({ kind: 'counted', line })
  }
  const addOrPick = async (scan: Picking) => {
    const last = undoable.current.at(-1)?.place
    if (scan.item.tracksBatches !== true) await add(scan, null)
    else if (last?.itemId === scan.item.id) await add(scan, last.batch)
    else setPicking(scan)
  }
  const takeLastBack = async (): Promise<Undoable | undefined> => {
    const last = undoable.current.pop()
    if (last === undefined) return undefined
    const { place, before } = last
    if (before === null) await client.count.takeBack(place)
    else await client.count.item({ ...place, how: 'set', quantityThousandths: before })
    setSaid(null)
    return last
  }
  const say = async ({ itemId, batch, countedThousandths }: CountLine, quantityThousandths: number) => {
    const place = { id: countId, itemId, batch }
    const line = await client.count.item({ ...place, how: 'set', quantityThousandths })
    undoable.current.push({ place, before: countedThousandths, scan: null })
    setSaid({ kind: 'counted', line })
  }
  const pickAgain = async () => {
    if (undoable.current.at(-1)?.scan?.item.tracksBatches !== true) return
    const last = await takeLastBack()
    setPicking(last?.scan ?? null)
  }
  const look = async (code: string, quantityThousandths: number | null, otherwise: ItemForSale | null) => {
    const match = await client.item.lookUp({ code })
    const item = match?.item ?? otherwise
    if (item === null) setSaid({ kind: 'unknown', code })
    else await addOrPick({ item, quantityThousandths: quantityThousandths ?? match?.quantityThousandths ?? one })
  }
  return { add, addOrPick, look, pickAgain, say, takeLastBack }
}

export type Counting = ReturnType<typeof useCounting>

/** The first scan of a line is undone by taking it back. */
function lessOrNull(counted: number, added: number): number | null {
  return counted === added ? null : counted - added
}
