// Whether an item has batches, and, while it is made, what stands on the packs that are there.

import { Checkbox, TextInput } from '@mantine/core'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import type { ItemDraft } from './item-draft.ts'

interface Props {
  readonly draft: ItemDraft
  readonly change: (next: Partial<ItemDraft>) => void
  /** It was saved before: its packs came in since. */
  readonly isKnown?: boolean
}

export function BatchesField({ draft, change, isKnown = false }: Props) {
  const { item, move } = useWords().stock
  return (
    <>
      <Checkbox
        className={form.wide ?? ''}
        label={item.tracksBatches}
        description={item.tracksBatchesHint}
        checked={draft.tracksBatches}
        onChange={event => change({ tracksBatches: event.currentTarget.checked })}
      />
      {draft.tracksBatches && !isKnown ? (
        <>
          <TextInput
            label={move.batchCode}
            value={draft.openingBatch}
            maxLength={30}
            onChange={event => change({ openingBatch: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={move.expiresOn}
            value={draft.openingExpiresOn}
            onChange={event => change({ openingExpiresOn: event.currentTarget.value })}
          />
        </>
      ) : null}
    </>
  )
}
