// What really came: line by line good and damaged, the dealer's bill under it. Enter walks the fields, Ctrl+Enter takes it.

import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DealerOrderView } from '../../../../shared/contract/counter/dealer-calls.ts'
import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import type { DealerView } from '../../../../shared/records/dealer/dealer.ts'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import { useAsk, useTell } from '../../../core/ask.ts'
import { useClient, useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import styles from '../Dealers.module.css'
import { ItemPick } from '../ItemPick.tsx'
import { ReceiveBillFields } from './ReceiveBillFields.tsx'
import { ReceiveLines } from './ReceiveLines.tsx'
import { type ReceiveDraft, readReceive, receiveDraft, receiveLine } from './receive-draft.ts'

interface Props {
  readonly dealer: Pick<DealerView, 'id' | 'name'>
  /** Null: goods without an order, or a bill alone. */
  readonly view: DealerOrderView | null
  readonly onClose: () => void
}

/** Opens when it is known which items name their batches. */
export function ReceiveDialog(props: Props) {
  const { data } = useAsk('dealer.findItems', { dealerId: props.dealer.id })
  if (data === undefined) return null
  const withBatches = new Set(data.filter(item => item.tracksBatches).map(item => item.itemId))
  return <OpenDialog {...props} tracksBatches={itemId => withBatches.has(itemId)} />
}

function OpenDialog({ tracksBatches, ...props }: Props & { tracksBatches: (itemId: string) => boolean }) {
  const { dealer, view, onClose } = props
  const words = useWords()
  const w = words.dealers.receive
  const { nowMs } = useCore()
  const [draft, setDraft] = useState<ReceiveDraft>(() => receiveDraft(view, dayInIndia(nowMs()), tracksBatches))
  const [isAdding, setAdding] = useState(view === null)
  const add = useAddItem(draft, setDraft)
  const number = view === null ? '' : `, ${view.order.number}`
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${w.title(dealer.name)}${number}`}
      size="min(1080px, 96vw)"
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {isAdding ? (
        <ItemPick
          label={w.addItem}
          empty={words.dealers.items.nothing}
          onTake={item => {
            add(item)
            setAdding(view === null)
          }}
        />
      ) : null}
      <ReceiveForm {...props} draft={draft} onChange={setDraft}>
        {isAdding ? null : (
          <Button variant="subtle" onClick={() => setAdding(true)}>
            {w.addItem}
          </Button>
        )}
      </ReceiveForm>
    </Modal>
  )
}

interface FormProps extends Props {
  readonly draft: ReceiveDraft
  readonly onChange: (draft: ReceiveDraft) => void
  readonly children: ReactNode
}

/** The receipt's id is made when the form opens, so that sending twice receives once. */
function ReceiveForm({ dealer, view, onClose, draft, onChange, children }: FormProps) {
  const words = useWords()
  const { newId } = useCore()
  const [id] = useState(newId)
  const tell = useTell('goodsReceipt.receive')
  const read = readReceive(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read === undefined) return
    const onSuccess = () => {
      notifications.show({ message: words.dealers.receive.done(dealer.name), color: 'green' })
      onClose()
    }
    tell.mutate({ id, dealerId: dealer.id, orderId: view?.order.id ?? null, ...read }, { onSuccess })
  }
  return (
    <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate className={styles.receive}>
      {draft.lines.length === 0 ? null : (
        <ReceiveLines lines={draft.lines} onChange={lines => onChange({ ...draft, lines })} hasFocus={view !== null} />
      )}
      {children}
      <ReceiveBillFields draft={draft} onChange={onChange} hasOrder={view !== null} />
      <FormFoot
        problem={tell.error === null ? null : errorWords(words, tell.error)}
        back={words.common.cancel}
        onBack={onClose}
        act={words.dealers.receive.save}
        isBusy={tell.isPending}
        isDisabled={read === undefined}
      />
    </form>
  )
}

function useAddItem(draft: ReceiveDraft, setDraft: (draft: ReceiveDraft) => void): (item: ItemForSale) => void {
  const client = useClient()
  return found => {
    void client.item.get({ id: found.id }).then(item => {
      const line = receiveLine(
        { ...item, itemId: item.id, pricePaise: item.costPaise },
        0,
        `${item.id} ${draft.lines.length}`,
      )
      setDraft({ ...draft, lines: [...draft.lines, line] })
    })
  }
}
