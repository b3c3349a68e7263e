// Writes goods off, sends them to another branch, or brings them in, with batch and reason.

import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { BatchView } from '../../../shared/contract/counter/stock-calls.ts'
import type { WriteOffReason } from '../../../shared/records/stock.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { showQuantity } from '../../text/show-quantity.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { BatchChoice } from './BatchChoice.tsx'
import { BatchInFields } from './BatchInFields.tsx'
import { comesIn, emptyMoveDraft, type MoveDraft, type MoveKind, type MoveProblems, readMove } from './move-draft.ts'
import { useMoveStock } from './use-move-stock.ts'

export type { MoveKind } from './move-draft.ts'

export interface MovedItem {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly tracksBatches: boolean
}

interface Props {
  readonly kind: MoveKind
  readonly item: MovedItem
  /** The batch it is about; null lets a person choose. */
  readonly batch: BatchView | null
  readonly onClose: () => void
}

const reasons: readonly WriteOffReason[] = ['damaged', 'expired', 'lost', 'own_use', 'sample', 'other']
const acts = { write_off: 'writeOff', transfer: 'transfer', bring_in: 'bringIn' } as const

export function MoveStockDialog({ kind, item, batch, onClose }: Props) {
  const words = useWords()
  const { stock, common } = words
  const w = stock.move
  const [draft, setDraft] = useState<MoveDraft>(() =>
    emptyMoveDraft(
      batch === null ? '' : showQuantity(batch.onHandThousandths),
      batch,
      batch?.isExpired ? 'expired' : 'damaged',
    ),
  )
  const [problems, setProblems] = useState<MoveProblems>({})
  const { error, isPending, post } = useMoveStock(item.id, kind)
  const change = (next: Partial<MoveDraft>) => setDraft(before => ({ ...before, ...next }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialog may stand over the form of its item.
    event.stopPropagation()
    const read = readMove(draft, kind, item.decimals)
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok) return
    post(draft, read.move, () => {
      const quantity = `${showQuantity(read.move.quantityThousandths, item.decimals)} ${item.unit}`
      notifications.show({ message: w.done(quantity), color: 'green' })
      onClose()
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${w[acts[kind]]}: ${item.name}`}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterSubmits} noValidate>
        <div className={form.grid}>
          <MoveFields kind={kind} item={item} draft={draft} problems={problems} change={change} />
          <TextInput
            className={form.wide ?? ''}
            label={w.note}
            value={draft.note}
            maxLength={200}
            onChange={event => change({ note: event.currentTarget.value })}
          />
        </div>
        <FormFoot
          problem={error === null ? null : errorWords(words, error)}
          back={common.cancel}
          onBack={onClose}
          act={w[acts[kind]]}
          isBusy={isPending}
        />
      </form>
    </Modal>
  )
}

/** In a field for a day Enter does nothing by itself. */
function enterSubmits(event: KeyboardEvent<HTMLFormElement>): void {
  const { target } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'date') return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

interface FieldsProps {
  readonly draft: MoveDraft
  readonly problems: MoveProblems
  readonly change: (next: Partial<MoveDraft>) => void
}

function MoveFields({ kind, item, ...fields }: FieldsProps & Pick<Props, 'kind' | 'item'>) {
  const { stock, items } = useWords()
  const w = stock.move
  const { draft, problems, change } = fields
  return (
    <>
      <TextInput
        data-autofocus
        label={`${w.quantity} (${item.unit})`}
        inputMode="decimal"
        value={draft.quantity}
        error={problems.quantity === undefined ? undefined : items.problems.quantity}
        onFocus={event => event.currentTarget.select()}
        onChange={event => change({ quantity: event.currentTarget.value })}
      />
      {kind === 'write_off' ? (
        <NativeSelect
          label={w.reason}
          value={draft.reason}
          data={reasons.map(value => ({ value, label: stock.reasons[value] }))}
          onChange={event => change({ reason: event.currentTarget.value as WriteOffReason })}
        />
      ) : null}
      {kind === 'transfer' ? <TransferFields {...fields} /> : null}
      {comesIn(kind, draft) ? <BatchInFields {...fields} hasBatch={item.tracksBatches} /> : null}
      {item.tracksBatches && !comesIn(kind, draft) ? (
        <BatchChoice itemId={item.id} from={draft.from} onChange={from => change({ from })} />
      ) : null}
    </>
  )
}

function TransferFields({ draft, problems, change }: FieldsProps) {
  const { stock, common } = useWords()
  const w = stock.move
  return (
    <>
      <NativeSelect
        label={w.direction}
        value={draft.direction}
        data={(['out', 'in'] as const).map(value => ({ value, label: w[value] }))}
        onChange={event => change({ direction: event.currentTarget.value as MoveDraft['direction'] })}
      />
      <TextInput
        label={w.branch}
        value={draft.branch}
        maxLength={60}
        error={problems.branch === undefined ? undefined : common.requiredField}
        onChange={event => change({ branch: event.currentTarget.value })}
      />
    </>
  )
}
