// Goods that go back to a dealer, of one of his bills or freely. When they are written down, the debit note is there to
// be printed. Enter walks the fields, Ctrl+Enter takes it.

import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { LocalSettings, ShopState } from '../../../../shared/contract/counter/shop-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { DealerView } from '../../../../shared/records/dealer/dealer.ts'
import { type GoodsReturn, GoodsReturnReason } from '../../../../shared/records/dealer/goods-return.ts'
import { useAsk, useTell } from '../../../core/ask.ts'
import { useClient, useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { DealerPaperDialog } from '../DealerPaperDialog.tsx'
import styles from '../Dealers.module.css'
import { ItemPick } from '../ItemPick.tsx'
import { SendBackLines } from './SendBackLines.tsx'
import { draftOfReceipt, freeLine, linePaise, readSendBack, type SendBackDraft } from './send-back-draft.ts'

interface Props {
  readonly dealerId: string
  /** Null: goods without one of his bills. */
  readonly receiptId: string | null
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function SendBackDialog(props: Props) {
  const { dealerId, receiptId, settings, onClose } = props
  const words = useWords()
  const { sendBack } = words.dealers
  const [sent, setSent] = useState<GoodsReturn | null>(null)
  const { data: dealer } = useAsk('dealer.get', { id: dealerId })
  const { data: shop } = useAsk('shop.get', {})
  const { data: lines, error } = useAsk(
    'goodsReturn.returnable',
    { receiptId: receiptId ?? '' },
    { enabled: receiptId !== null && sent === null },
  )
  if (sent !== null)
    return (
      <DealerPaperDialog
        wish={{ kind: 'return', returnId: sent.id }}
        title={sendBack.paperTitle(sent.number)}
        settings={settings}
        onClose={onClose}
      />
    )
  if (dealer === undefined || shop === undefined) return null
  const draft =
    receiptId === null ? { lines: [], reason: 'damaged' as const, note: '' } : lines && draftOfReceipt(lines)
  return (
    <Modal
      opened
      onClose={onClose}
      title={sendBack.title(dealer.name)}
      size="min(920px, 96vw)"
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {draft === undefined ? null : <SendBackForm {...props} {...{ dealer, shop }} first={draft} onSent={setSent} />}
    </Modal>
  )
}

interface FormProps extends Props {
  readonly dealer: DealerView
  readonly shop: ShopState
  readonly first: SendBackDraft
  readonly onSent: (goodsReturn: GoodsReturn) => void
}

/** The debit note's id is made when the form opens, so that sending twice sends once. */
function SendBackForm({ dealer, shop, receiptId, first, onSent, onClose }: FormProps) {
  const words = useWords()
  const { sendBack } = words.dealers
  const { newId } = useCore()
  const [id] = useState(newId)
  const [draft, setDraft] = useState(first)
  const tell = useTell('goodsReturn.send')
  const add = useAddItem(dealer, draft, setDraft)
  const isInterState = dealer.stateCode !== null && dealer.stateCode !== shop.shop?.stateCode
  const lines = readSendBack(draft)
  const sum = draft.lines.reduce((total, line) => total + linePaise(line, isInterState), 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (lines === undefined) return
    const { reason, note } = draft
    const onSuccess = ({ goodsReturn }: { goodsReturn: GoodsReturn }) => {
      notifications.show({ message: sendBack.done(goodsReturn.number), color: 'green' })
      onSent(goodsReturn)
    }
    tell.mutate({ id, dealerId: dealer.id, receiptId, reason, note: note.trim(), lines }, { onSuccess })
  }
  if (receiptId !== null && first.lines.length === 0) return <p className={styles.empty}>{sendBack.nothingLeft}</p>
  return (
    <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate className={styles.receive}>
      {receiptId === null ? (
        <ItemPick label={sendBack.addItem} empty={words.dealers.items.nothing} onTake={add} />
      ) : null}
      {draft.lines.length === 0 ? null : (
        <SendBackLines
          lines={draft.lines}
          isInterState={isInterState}
          onChange={changed => setDraft({ ...draft, lines: changed })}
        />
      )}
      <SendBackFields draft={draft} onChange={setDraft} sumPaise={sum} />
      <FormFoot
        problem={tell.error === null ? null : errorWords(words, tell.error)}
        back={words.common.cancel}
        onBack={onClose}
        act={sendBack.save}
        isBusy={tell.isPending}
        isDisabled={lines === undefined}
      />
    </form>
  )
}

interface FieldsProps {
  readonly draft: SendBackDraft
  readonly onChange: (draft: SendBackDraft) => void
  readonly sumPaise: number
}

function SendBackFields({ draft, onChange, sumPaise }: FieldsProps) {
  const { sendBack } = useWords().dealers
  return (
    <div className={styles.reason}>
      <NativeSelect
        label={sendBack.reason}
        value={draft.reason}
        data={GoodsReturnReason.options.map(value => ({ value, label: sendBack.reasons[value] }))}
        onChange={event => onChange({ ...draft, reason: event.currentTarget.value as GoodsReturnReason })}
      />
      <TextInput
        label={sendBack.note}
        value={draft.note}
        maxLength={500}
        onChange={event => onChange({ ...draft, note: event.currentTarget.value })}
      />
      <strong>{sendBack.sum(formatRupees(sumPaise))}</strong>
    </div>
  )
}

/** At the dealer's price, else what the item costs; without tax where the dealer is not registered. */
function useAddItem(
  dealer: DealerView,
  draft: SendBackDraft,
  setDraft: (draft: SendBackDraft) => void,
): (item: { id: string }) => void {
  const client = useClient()
  const { data: ofDealer = [] } = useAsk('dealer.findItems', { dealerId: dealer.id })
  return found => {
    void client.item.get({ id: found.id }).then(item => {
      const price = ofDealer.find(each => each.itemId === item.id)?.pricePaise ?? item.costPaise
      const line = freeLine(item, price, dealer.gstin !== null, `${item.id} ${draft.lines.length}`)
      setDraft({ ...draft, lines: [...draft.lines, line] })
    })
  }
}
