// From which of an item's batches: one of those with something in them, or as they expire.

import { NativeSelect } from '@mantine/core'
import type { BatchView } from '../../../shared/contract/counter/stock-calls.ts'
import type { Batch } from '../../../shared/records/stock.ts'
import { useAsk } from '../../core/ask.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { showQuantity } from '../../text/show-quantity.ts'

interface Props {
  readonly itemId: string
  readonly from: Batch | null
  /** Said by the screen reader alone where the head of a column says it already. */
  readonly ariaLabel?: string
  readonly onChange: (from: Batch | null) => void
}

export function BatchChoice({ itemId, from, ariaLabel, onChange }: Props) {
  const { stock } = useWords()
  const language = useLanguage()
  const { data = [] } = useAsk('stock.findBatches', { itemIds: [itemId] })
  const held = data.filter(batch => batch.onHandThousandths > 0)
  const nameOf = ({ code, expiresOn, mrpPaise }: Batch) => JSON.stringify([code, expiresOn, mrpPaise])
  const labelOf = ({ code, expiresOn, onHandThousandths }: BatchView) =>
    `${code} · ${expiresOn === null ? stock.card.noExpiry : showDay(language, expiresOn)} · ${showQuantity(onHandThousandths)}`
  return (
    <NativeSelect
      {...(ariaLabel === undefined ? { label: stock.move.batch } : { 'aria-label': ariaLabel })}
      value={from === null ? '' : nameOf(from)}
      data={[
        { value: '', label: stock.move.anyBatch },
        ...held.map(batch => ({ value: nameOf(batch), label: labelOf(batch) })),
      ]}
      onChange={event => {
        const batch = held.find(each => nameOf(each) === event.currentTarget.value)
        onChange(
          batch === undefined ? null : { code: batch.code, expiresOn: batch.expiresOn, mrpPaise: batch.mrpPaise },
        )
      }}
    />
  )
}
