// The box of a count: scans and names go in, and, when a line is opened, its figure.

import { type RefObject, useRef, useState } from 'react'
import type { CountLine } from '../../../../shared/contract/counter/count-calls.ts'
import { parseQuantity } from '../../../../shared/kernel/quantity.ts'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import { useAsk } from '../../../core/ask.ts'
import { parseCountBox } from '../count-box.ts'
import type { Counting } from './use-counting.ts'

export interface CountBox {
  readonly field: RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly type: (text: string) => void
  /** The line whose figure is being written. */
  readonly asking: CountLine | null
  readonly results: readonly ItemForSale[]
  /** What Enter does; false when the box is empty and nothing was asked. */
  readonly enter: () => boolean
  readonly take: (item: ItemForSale) => void
  readonly ask: (line: CountLine | undefined) => void
  /** Empties the box; false when it was empty. */
  readonly clear: () => boolean
}

const mostResults = 6

export function useCountBox(counting: Counting): CountBox {
  const field = useRef<HTMLInputElement>(null)
  const [typed, type] = useState('')
  const [asking, setAsking] = useState<CountLine | null>(null)
  const { quantityThousandths, text } = parseCountBox(typed)
  const isSearching = asking === null && text !== ''
  const { data = [] } = useAsk('item.search', { text, limit: mostResults }, { enabled: isSearching })
  const results = isSearching ? data : []
  const empty = () => {
    type('')
    setAsking(null)
    field.current?.focus()
  }
  return {
    field,
    typed,
    type,
    asking,
    results,
    enter() {
      const figure = asking === null ? undefined : parseQuantity(typed)
      if (asking !== null && figure === undefined) return true
      if (asking === null && text === '') return false
      if (asking !== null) counting.say(asking, figure ?? 0)
      else counting.take(text, quantityThousandths, results[0] ?? null)
      empty()
      return true
    },
    take(item) {
      counting.add(item, quantityThousandths)
      empty()
    },
    ask(line) {
      empty()
      setAsking(line ?? null)
    },
    clear() {
      const wasEmpty = asking === null && typed === ''
      empty()
      return !wasEmpty
    },
  }
}
