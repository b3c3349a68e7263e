// The labels being put together: what the box finds, and the lines it adds.

import { useEffect, useState } from 'react'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import { useAsk } from '../../../core/ask.ts'
import type { CoreClient } from '../../../core/core-client.ts'
import { useClient } from '../../../core/core-context.tsx'
import { parseCountBox } from '../count-box.ts'
import { copiesOfReceipt, type LabelLine, type LabelsFirst, withLabel } from './label-draft.ts'

const mostResults = 6
/** As many as one sheet of labels is asked for. */
const mostLines = 500

/** `first`: what to begin with. */
export function useLabelLines(first: LabelsFirst | null) {
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
    const { kind, id } = first
    linesOf(client, kind, id).then(
      begun => setLines(before => (before.length === 0 ? begun : before)),
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
    /** All items of a group, one label each. */
    async addGroup(groupId: string): Promise<void> {
      const { rows } = await client.item.find({ groupId, limit: mostLines })
      setLines(before => rows.reduce((all, item) => withLabel(all, item, 1), [...before]).slice(0, mostLines))
    },
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

async function linesOf(client: CoreClient, kind: LabelsFirst['kind'], id: string): Promise<LabelLine[]> {
  if (kind === 'item') return [{ item: await client.item.get({ id }), copies: 1 }]
  const { lines } = await client.goodsReceipt.get({ id })
  const wanted = [...copiesOfReceipt(lines)].slice(0, mostLines)
  return Promise.all(wanted.map(async ([itemId, copies]) => ({ item: await client.item.get({ id: itemId }), copies })))
}
