// The labels being put together: what the box finds, and the lines it adds.

import { useEffect, useState } from 'react'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import { useAsk } from '../../../core/ask.ts'
import { useClient } from '../../../core/core-context.tsx'
import { parseCountBox } from '../count-box.ts'
import { type LabelLine, withLabel } from './label-draft.ts'

const mostResults = 6

/** `first`: an item to begin with. */
export function useLabelLines(first: string | null) {
  const client = useClient()
  const [lines, setLines] = useState<readonly LabelLine[]>([])
  const [typed, type] = useState('')
  const [unknown, setUnknown] = useState<string | null>(null)
  const { text, quantityThousandths } = parseCountBox(typed)
  const { data = [] } = useAsk('item.search', { text, limit: mostResults }, { enabled: text !== '' })
  const results = text === '' ? [] : data
  const copies = Math.max(1, Math.round((quantityThousandths ?? 1000) / 1000))
  const add = (item: LabelLine['item']) => {
    setLines(before => withLabel(before, item, copies))
    type('')
  }
  useEffect(() => {
    if (first === null) return
    client.item.get({ id: first }).then(
      item => setLines(before => (before.length === 0 ? withLabel(before, item, 1) : before)),
      // Without it the list is empty, as for anyone who comes here.
      () => undefined,
    )
  }, [client, first])
  return {
    lines,
    setLines,
    typed,
    type,
    unknown,
    results,
    add: (item: ItemForSale) => add(item),
    /** Enter: a scanned code, else the first that was found. */
    async enter(): Promise<void> {
      if (text === '') return
      const match = await client.item.lookUp({ code: text })
      const item = match?.item ?? results[0]
      setUnknown(item === undefined ? text : null)
      if (item === undefined) type('')
      else add(item)
    },
  }
}
