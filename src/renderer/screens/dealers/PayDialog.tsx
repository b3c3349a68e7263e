// Money to a dealer, for an order or on account, with its proof. The payment's id is made when the dialog opens.

import { Button, FileButton, Modal, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { formatPaise, formatRupees, parseRupees } from '../../../shared/kernel/money.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { DealerOrderSummary } from '../../../shared/records/dealer/dealer-order.ts'
import type { Tender } from '../../../shared/records/payment.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { readFileBase64 } from '../../parts/document/file-blob.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import styles from './Dealers.module.css'

const tenders: readonly Tender[] = ['cash', 'upi', 'card', 'bank', 'other']

interface Props {
  readonly dealer: Pick<DealerView, 'id' | 'name' | 'payablePaise'>
  /** The order that is open, if one is. */
  readonly orderId: string | null
  readonly onClose: () => void
}

interface PayDraft {
  readonly amount: string
  readonly tender: Tender
  readonly orderId: string
  readonly paidOn: string
  readonly note: string
  readonly proof: File | null
}

/** Opens when it is known which orders can be paid. */
export function PayDialog(props: Props) {
  const { data } = useAsk('dealerOrder.find', { dealerId: props.dealer.id, limit: 200 })
  if (data === undefined) return null
  const orders = data.rows.filter(row => row.status !== 'cancelled' && row.paymentStatus !== 'paid')
  return <OpenDialog {...props} orders={orders} />
}

function OpenDialog({ dealer, orderId, orders, onClose }: Props & { orders: readonly DealerOrderSummary[] }) {
  const words = useWords()
  const { pay } = words.dealers
  const { newId, nowMs } = useCore()
  const [id] = useState(newId)
  const [draft, setDraft] = useState<PayDraft>(() => ({
    amount: asTyped(leftOf(orders, orderId ?? '') ?? Math.max(0, dealer.payablePaise)),
    tender: 'cash',
    orderId: orderId ?? '',
    paidOn: dayInIndia(nowMs()),
    note: '',
    proof: null,
  }))
  const make = useTell('dealerPayment.make')
  const amountPaise = parseRupees(draft.amount)
  const isFit = amountPaise !== undefined && amountPaise > 0 && draft.paidOn !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isFit) return
    const { tender, note, paidOn, proof } = draft
    const file = proof === null ? null : { name: proof.name.slice(0, 120), contentBase64: await readFileBase64(proof) }
    const onSuccess = () => {
      notifications.show({ message: pay.done(formatRupees(amountPaise), dealer.name), color: 'green' })
      onClose()
    }
    const about = { id, dealerId: dealer.id, orderId: draft.orderId || null }
    make.mutate({ ...about, tender, amountPaise, paidOn, note, proof: file }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={pay.title(dealer.name)}
      size={560}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={event => void submit(event)} onKeyDown={enterMovesOn} noValidate>
        <PayFields draft={draft} orders={orders} onChange={setDraft} isBad={!isFit} />
        <FormFoot
          problem={make.error === null ? null : errorWords(words, make.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={pay.save}
          isBusy={make.isPending}
          isDisabled={!isFit}
        />
      </form>
    </Modal>
  )
}

interface FieldsProps {
  readonly draft: PayDraft
  readonly orders: readonly DealerOrderSummary[]
  readonly onChange: (draft: PayDraft) => void
  readonly isBad: boolean
}

function PayFields({ draft, orders, onChange, isBad }: FieldsProps) {
  const { payment, dealers } = useWords()
  const { pay } = dealers
  const choices = orders.map(order => {
    const left = leftOf(orders, order.id)
    const label =
      left === undefined ? pay.forOrderWithoutBill(order.number) : pay.forOrder(order.number, formatRupees(left))
    return { value: order.id, label }
  })
  const choose = (orderId: string) => {
    const left = leftOf(orders, orderId)
    onChange({ ...draft, orderId, ...(left === undefined ? {} : { amount: asTyped(left) }) })
  }
  return (
    <div className={form.grid}>
      <TextInput
        className={form.wide}
        data-autofocus
        autoFocus
        onFocus={event => event.currentTarget.select()}
        label={pay.amount}
        leftSection="₹"
        inputMode="decimal"
        value={draft.amount}
        error={isBad && draft.amount !== '' ? payment.problems.not_an_amount : undefined}
        onChange={event => onChange({ ...draft, amount: event.currentTarget.value })}
      />
      <SegmentedControl
        className={form.wide}
        fullWidth
        aria-label={payment.later.means}
        data={tenders.map(value => ({ value, label: payment.means[value] }))}
        value={draft.tender}
        onChange={value => onChange({ ...draft, tender: value as Tender })}
      />
      <NativeSelect
        className={form.wide}
        label={pay.against}
        data={[{ value: '', label: pay.onAccount }, ...choices]}
        value={draft.orderId}
        onChange={event => choose(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={pay.paidOn}
        value={draft.paidOn}
        onChange={event => onChange({ ...draft, paidOn: event.currentTarget.value })}
      />
      <TextInput
        className={form.wide}
        label={pay.note}
        value={draft.note}
        maxLength={200}
        onChange={event => onChange({ ...draft, note: event.currentTarget.value })}
      />
      <ProofField proof={draft.proof} onChange={proof => onChange({ ...draft, proof })} />
    </div>
  )
}

function ProofField({ proof, onChange }: { proof: File | null; onChange: (proof: File | null) => void }) {
  const { pay } = useWords().dealers
  return (
    <div className={`${form.wide} ${styles.proof}`}>
      <FileButton accept="application/pdf,image/jpeg,image/png" onChange={onChange}>
        {props => (
          <Button variant="default" {...props}>
            {pay.chooseProof}
          </Button>
        )}
      </FileButton>
      <span className={styles.soft}>
        {pay.proof}: {proof?.name ?? pay.noProof}
      </span>
    </div>
  )
}

/** What is left to pay on an order; undefined without a bill. */
function leftOf(orders: readonly DealerOrderSummary[], orderId: string): number | undefined {
  const order = orders.find(each => each.id === orderId)
  return order === undefined || order.billedPaise === null ? undefined : order.billedPaise - order.paidPaise
}

function asTyped(paise: number): string {
  return paise === 0 ? '' : formatPaise(paise).replaceAll(',', '')
}
