// A new item in the middle of a sale: just what the counter needs; the rest can be filled in later under Items.

import { Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ItemView } from '../../../shared/records/item.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { BatchesField } from './BatchesField.tsx'
import { type DraftProblems, emptyItemDraft, type ItemDraft, readItemDraft } from './item-draft.ts'
import { PriceModeField } from './PriceModeField.tsx'
import { TaxField } from './TaxField.tsx'
import { UnitField } from './UnitField.tsx'

interface Props {
  /** As scanned; kept as a barcode. */
  readonly code: string
  readonly name: string
  readonly onSaved: (item: ItemView) => void
  readonly onClose: () => void
}

export function NewItemDialog({ code, name, onSaved, onClose }: Props) {
  const words = useWords()
  const { newId } = useCore()
  const [id] = useState(newId)
  const [draft, setDraft] = useState(() => emptyItemDraft({ name, barcodes: code === '' ? [] : [code] }))
  const [problems, setProblems] = useState<DraftProblems>({})
  const save = useTell('item.save')
  const change = (next: Partial<ItemDraft>) => {
    setDraft(before => ({ ...before, ...next }))
    setProblems({})
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readItemDraft(draft)
    if (!read.ok) return setProblems(read.problems)
    const { ok: _, ...item } = read
    save.mutate({ id, ...item }, { onSuccess: onSaved })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.sell.newItem}
      size={640}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <Fields draft={draft} problems={problems} change={change} />
        <FormFoot
          problem={save.error === null ? null : errorWords(words, save.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={words.items.saveAndAdd}
          isBusy={save.isPending}
        />
      </form>
    </Modal>
  )
}

interface FieldsProps {
  readonly draft: ItemDraft
  readonly problems: DraftProblems
  readonly change: (next: Partial<ItemDraft>) => void
}

function Fields({ draft, problems, change }: FieldsProps) {
  const { items, common } = useWords()
  const say = (field: keyof ItemDraft) => (problems[field] === undefined ? undefined : items.problems[problems[field]])
  return (
    <div className={form.grid}>
      <TextInput
        className={form.wide}
        label={common.name}
        value={draft.name}
        error={say('name')}
        onChange={event => change({ name: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={items.barcode}
        value={draft.barcodes[0] ?? ''}
        onChange={event =>
          change({ barcodes: event.currentTarget.value === '' ? [] : [event.currentTarget.value.trim()] })
        }
      />
      <TextInput
        label={common.price}
        leftSection="₹"
        inputMode="decimal"
        value={draft.price}
        error={say('price')}
        onChange={event => change({ price: event.currentTarget.value })}
      />
      <PriceModeField mode={draft.priceMode} onChange={priceMode => change({ priceMode })} />
      <TaxField
        rates={draft.rates}
        onChange={rates => change({ rates })}
        otherwise={items.noTax}
        error={say('rates')}
      />
      <UnitField unit={draft.unit} onChange={unit => change({ unit })} error={say('unit')} />
      <TextInput
        label={items.openingStock}
        inputMode="decimal"
        value={draft.openingStock}
        error={say('openingStock')}
        onChange={event => change({ openingStock: event.currentTarget.value })}
      />
      <BatchesField draft={draft} change={change} />
    </div>
  )
}
