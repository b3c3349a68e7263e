// Posts what the dialog says, once: the id is made when the dialog opens, so a second Enter posts nothing more.

import { useState } from 'react'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import type { MoveDraft, MoveKind, ReadMove } from './move-draft.ts'

export function useMoveStock(itemId: string, kind: MoveKind) {
  const { newId } = useCore()
  const [id] = useState(newId)
  const writeOff = useTell('stock.writeOff')
  const transfer = useTell('stock.transfer')
  const adjust = useTell('stock.adjust')
  return {
    error: writeOff.error ?? transfer.error ?? adjust.error,
    isPending: writeOff.isPending || transfer.isPending || adjust.isPending,
    post(draft: MoveDraft, move: ReadMove, onDone: () => void): void {
      const { batch, note, quantityThousandths, unitCostPaise } = move
      const done = { onSuccess: onDone }
      const lines = [{ itemId, quantityThousandths, batch }]
      if (kind === 'write_off') writeOff.mutate({ id, lines, reason: draft.reason, note }, done)
      else if (kind === 'bring_in')
        adjust.mutate({ id, itemId, deltaThousandths: quantityThousandths, unitCostPaise, batch, note }, done)
      else {
        const { direction } = draft
        const withCost = lines.map(line => ({ ...line, unitCostPaise }))
        transfer.mutate({ id, direction, otherBranch: draft.branch, lines: withCost, note }, done)
      }
    },
  }
}
