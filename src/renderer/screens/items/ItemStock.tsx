// What is there of an item, the figure that counts as low, and setting it to what was counted.

import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { unitCodeOf, unitQuantityCodes } from '../../../shared/domain/item/unit-code.ts'
import { formatQuantity, parseQuantity } from '../../../shared/kernel/quantity.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { BatchesField } from '../../parts/item/BatchesField.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { showQuantity } from '../../text/show-quantity.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import type { ItemFieldsProps } from './ItemMainFields.tsx'
import styles from './ItemStock.module.css'

export function ItemStock({ draft, problems, change, saved }: ItemFieldsProps & { saved: ItemView | null }) {
  const { items } = useWords()
  const [isSetting, setSetting] = useState(false)
  const say = (field: 'lowStock' | 'openingStock') =>
    problems[field] === undefined ? undefined : items.problems[problems[field]]
  const usual = unitCodeOf(draft.unit)
  return (
    <div className={form.grid}>
      {saved === null ? (
        <TextInput
          label={items.openingStock}
          inputMode="decimal"
          value={draft.openingStock}
          error={say('openingStock')}
          onChange={event => change({ openingStock: event.currentTarget.value })}
        />
      ) : (
        <div>
          <span className="mantine-InputWrapper-label">{items.onHand}</span>
          <p className={styles.onHand}>
            <strong>
              {showQuantity(saved.onHandThousandths, saved.decimals)} {saved.unit}
            </strong>
            <Button size="compact-sm" variant="default" onClick={() => setSetting(true)}>
              {items.setStock}
            </Button>
          </p>
        </div>
      )}
      <TextInput
        label={items.lowStock}
        inputMode="decimal"
        value={draft.lowStock}
        error={say('lowStock')}
        onChange={event => change({ lowStock: event.currentTarget.value })}
      />
      <NativeSelect
        label={items.uqc}
        value={draft.uqc || usual.uqc}
        data={[...unitQuantityCodes].sort()}
        onChange={event => change({ uqc: event.currentTarget.value })}
      />
      <NativeSelect
        label={items.decimals}
        value={draft.decimals}
        data={[
          { value: '', label: items.decimalsAsUnit },
          ...['0', '1', '2', '3'].map(value => ({ value, label: value })),
        ]}
        onChange={event => change({ decimals: event.currentTarget.value })}
      />
      <BatchesField draft={draft} change={change} isKnown={saved !== null} />
      {isSetting && saved !== null ? <SetStockDialog item={saved} onClose={() => setSetting(false)} /> : null}
    </div>
  )
}

function SetStockDialog({ item, onClose }: { item: ItemView; onClose: () => void }) {
  const words = useWords()
  const queries = useQueryClient()
  const [counted, setCounted] = useState(formatQuantity(item.onHandThousandths))
  const [note, setNote] = useState('')
  const setStock = useTell('item.setStock')
  const onHandThousandths = parseQuantity(counted)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (onHandThousandths === undefined) return
    const keep = (next: ItemView) => {
      putAnswer(queries, 'item.get', { id: next.id }, next)
      const quantity = `${showQuantity(next.onHandThousandths, next.decimals)} ${next.unit}`
      notifications.show({ message: words.items.stockSet(quantity), color: 'green' })
      onClose()
    }
    setStock.mutate({ id: item.id, onHandThousandths, note }, { onSuccess: keep })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${words.items.setStock}: ${item.name}`}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <p className={styles.hint}>{words.items.setStockHint}</p>
        <TextInput
          data-autofocus
          autoFocus
          onFocus={event => event.currentTarget.select()}
          label={`${words.items.counted} (${item.unit})`}
          inputMode="decimal"
          value={counted}
          error={onHandThousandths === undefined ? words.items.problems.quantity : undefined}
          onChange={event => setCounted(event.currentTarget.value)}
        />
        <TextInput
          mt={12}
          label={words.items.stockNote}
          value={note}
          maxLength={200}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <FormFoot
          problem={setStock.error === null ? null : errorWords(words, setStock.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={words.items.setStock}
          isBusy={setStock.isPending}
        />
      </form>
    </Modal>
  )
}
