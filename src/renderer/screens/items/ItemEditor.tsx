// The form of one item. Only changed fields are saved, so that another counter's change of another field stays.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { ItemView } from '../../../shared/records/item.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { ItemDealers } from '../../parts/dealer/ItemDealers.tsx'
import {
  changedFields,
  type DraftProblems,
  draftOf,
  type ItemDraft,
  readItemDraft,
} from '../../parts/item/item-draft.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { Key } from '../../widgets/Key.tsx'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useSaveKey } from '../../widgets/save-key.ts'
import { ItemCard } from './ItemCard.tsx'
import styles from './ItemEditor.module.css'
import { ItemMainFields } from './ItemMainFields.tsx'
import { ItemNameFields } from './ItemNameFields.tsx'
import { ItemStock } from './ItemStock.tsx'

interface Props {
  readonly id: string
  /** As the ledger has it; null for a new one, which begins with `first`. */
  readonly saved: ItemView | null
  readonly first: ItemDraft | null
  readonly onClose: () => void
}

export function ItemEditor({ id, saved, first, onClose }: Props) {
  const words = useWords()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [draft, setDraft] = useState<ItemDraft>(() => first ?? draftOf(saved as ItemView))
  const [problems, setProblems] = useState<DraftProblems>({})
  const save = useTell('item.save')
  const sheet = useSaveKey()
  const change = (next: Partial<ItemDraft>) => setDraft(before => ({ ...before, ...next }))
  const keep = (item: ItemView) => {
    putAnswer(queries, 'item.get', { id: item.id }, item)
    notifications.show({ message: `${words.common.saved}: ${item.name}`, color: 'green' })
    if (saved === null) navigate(`/items/${item.id}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readItemDraft(draft)
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok) return
    const fields = saved === null ? read.fields : changedFields(saved, read.fields)
    const { openingStockThousandths, openingBatch } = read
    const opening = saved === null ? { openingStockThousandths, openingBatch } : {}
    save.mutate({ id, fields, ...opening }, { onSuccess: keep })
  }
  const setActive = (isActive: boolean) => {
    change({ isActive })
    save.mutate({ id, fields: { isActive } }, { onSuccess: keep })
  }
  const fields = { draft, problems, change }
  return (
    <form ref={sheet} className={styles.editor} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <RecordHead title={saved?.name ?? words.items.newItem} closeLabel={words.common.close} onClose={onClose}>
        {saved === null ? null : (
          <Button variant="subtle" onClick={() => setActive(!saved.isActive)}>
            {saved.isActive ? words.items.deactivate : words.items.reactivate}
          </Button>
        )}
        <Button type="submit" variant="filled" loading={save.isPending} rightSection={<Key name="Ctrl+↵" quiet />}>
          {words.common.save}
        </Button>
      </RecordHead>
      <div className={styles.body}>
        {saved?.isActive === false ? <Callout kind="look">{words.items.inactive}</Callout> : null}
        {save.error === null ? null : <Callout kind="stop">{errorWords(words, save.error)}</Callout>}
        <ItemMainFields {...fields} />
        <div className={form.section}>
          <h2>{words.items.sections.names}</h2>
          <ItemNameFields {...fields} />
        </div>
        <div className={form.section}>
          <h2>{words.items.sections.stock}</h2>
          <ItemStock {...fields} saved={saved} />
        </div>
        {saved === null ? null : <ItemDealers itemId={saved.id} />}
        {saved === null ? null : <ItemCard item={saved} />}
      </div>
    </form>
  )
}
