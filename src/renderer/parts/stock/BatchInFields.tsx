// What goods that come in cost, and the batch on their packs.

import { TextInput } from '@mantine/core'
import { useWords } from '../../text/language.tsx'
import type { MoveDraft, MoveProblems } from './move-draft.ts'

interface Props {
  readonly draft: MoveDraft
  readonly problems: MoveProblems
  readonly change: (next: Partial<MoveDraft>) => void
  readonly hasBatch: boolean
}

export function BatchInFields({ draft, problems, change, hasBatch }: Props) {
  const { stock, items } = useWords()
  const w = stock.move
  return (
    <>
      <TextInput
        label={w.unitCost}
        leftSection="₹"
        inputMode="decimal"
        value={draft.unitCost}
        error={problems.unitCost === undefined ? undefined : items.problems.amount}
        onChange={event => change({ unitCost: event.currentTarget.value })}
      />
      {hasBatch ? (
        <>
          <TextInput
            label={w.batchCode}
            value={draft.code}
            maxLength={30}
            onChange={event => change({ code: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={w.expiresOn}
            value={draft.expiresOn}
            onChange={event => change({ expiresOn: event.currentTarget.value })}
          />
          <TextInput
            label={w.batchMrp}
            leftSection="₹"
            inputMode="decimal"
            value={draft.mrp}
            error={problems.mrp === undefined ? undefined : items.problems.amount}
            onChange={event => change({ mrp: event.currentTarget.value })}
          />
        </>
      ) : null}
    </>
  )
}
