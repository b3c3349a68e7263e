// One item, open for reading and writing.

import { useState } from 'react'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { emptyItemDraft } from '../../parts/item/item-draft.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { ItemEditor } from './ItemEditor.tsx'

export function ItemRecord({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords()
  const { newId } = useCore()
  const [idForNew] = useState(newId)
  const isNew = id === 'new'
  const { data, error } = useAsk('item.get', { id }, { enabled: !isNew })
  if (isNew) return <ItemEditor id={idForNew} saved={null} first={emptyItemDraft()} onClose={onClose} />
  if (data !== undefined) return <ItemEditor id={id} saved={data} first={null} onClose={onClose} />
  return (
    <>
      <RecordHead title={words.items.editTitle} closeLabel={words.common.close} onClose={onClose} />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
    </>
  )
}
