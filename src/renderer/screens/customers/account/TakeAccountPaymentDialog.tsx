// One payment of a customer against his bills, the oldest first or chosen, with what each gets shown as it is typed. The
// payment's id is made when the dialog opens, so sending twice books it once.

import { Modal, SegmentedControl } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Account } from '../../../../shared/contract/counter/account-calls.ts'
import { formatPaise, formatRupees } from '../../../../shared/kernel/money.ts'
import type { Payment } from '../../../../shared/records/payment.ts'
import { putAnswer, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { PaymentFields } from '../../../parts/invoice/PaymentFields.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import styles from './Account.module.css'
import { type AccountPaymentDraft, isGood, type PlannedPayment, planPayment } from './account-payment-draft.ts'
import { PaidBillsTable } from './PaidBillsTable.tsx'

interface Props {
  readonly name: string
  readonly account: Account
  readonly onTaken: (payment: Payment) => void
  readonly onClose: () => void
}

export function TakeAccountPaymentDialog({ name, account, onTaken, onClose }: Props) {
  const words = useWords()
  const { account: w, payment: p } = words
  const { newId } = useCore()
  const queries = useQueryClient()
  const [id] = useState(newId)
  const [draft, setDraft] = useState(() => firstDraft(account))
  const take = useTell('account.takePayment')
  const plan = planPayment(draft, account.unpaid)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isGood(plan) || plan.amountPaise === undefined) return
    const { tender, note, isChosen } = draft
    const { customerId } = account
    const chosen = isChosen ? { allocations: [...plan.allocations] } : {}
    take.mutate(
      { id, customerId, tender, amountPaise: plan.amountPaise, note, ...chosen },
      {
        onSuccess: ({ payment, account: after }) => {
          putAnswer(queries, 'account.get', { customerId }, after)
          const message = w.take.done(formatRupees(payment.amountPaise), payment.receiptNumber ?? '')
          notifications.show({ message, color: 'green' })
          onTaken(payment)
        },
      },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.take.title(name)}
      size={720}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <PaymentFields
          draft={draft}
          onChange={fields => setDraft({ ...draft, ...fields })}
          problem={plan.amountPaise === undefined ? p.problems.not_an_amount : null}
        />
        {account.unpaid.length === 0 ? null : <Bills account={account} draft={draft} plan={plan} onChange={setDraft} />}
        <Outcome account={account} plan={plan} />
        <FormFoot
          problem={take.error === null ? null : errorWords(words, take.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={p.later.take}
          isBusy={take.isPending}
          isDisabled={!isGood(plan)}
        />
      </form>
    </Modal>
  )
}

interface BillsProps {
  readonly account: Account
  readonly draft: AccountPaymentDraft
  readonly plan: PlannedPayment
  readonly onChange: (draft: AccountPaymentDraft) => void
}

function Bills({ account, draft, plan, onChange }: BillsProps) {
  const { account: w } = useWords()
  return (
    <>
      <SegmentedControl
        className={styles.mode}
        aria-label={w.take.mode}
        data={[
          { value: 'oldest', label: w.take.oldest },
          { value: 'chosen', label: w.take.chosen },
        ]}
        value={draft.isChosen ? 'chosen' : 'oldest'}
        onChange={mode => onChange(withMode(draft, mode === 'chosen', plan))}
      />
      <PaidBillsTable
        unpaid={account.unpaid}
        plan={plan}
        draft={draft}
        onPart={(invoiceId, text) => onChange({ ...draft, parts: { ...draft.parts, [invoiceId]: text } })}
      />
    </>
  )
}

function firstDraft({ duePaise, creditPaise }: Account): AccountPaymentDraft {
  const owed = Math.max(0, duePaise - creditPaise)
  return { tender: 'cash', amount: owed === 0 ? '' : plain(owed), note: '', isChosen: false, parts: {} }
}

/** Choosing begins with what the oldest first would have got. */
function withMode(draft: AccountPaymentDraft, isChosen: boolean, plan: PlannedPayment): AccountPaymentDraft {
  if (!isChosen || draft.isChosen) return { ...draft, isChosen }
  const parts = Object.fromEntries(plan.allocations.map(part => [part.invoiceId, plain(part.amountPaise)]))
  return { ...draft, isChosen, parts }
}

function plain(paise: number): string {
  return formatPaise(paise).replaceAll(',', '')
}

/** In words what the payment does: bills paid, what stays to his credit, what he owes then. */
function Outcome({ account, plan }: { account: Account; plan: PlannedPayment }) {
  const { account: w } = useWords()
  const { amountPaise, allocations, toCreditPaise, overPaise } = plan
  if (amountPaise === undefined) return null
  if (overPaise > 0) return <p className={styles.problem}>{w.take.tooMuch(formatRupees(overPaise))}</p>
  const dueOf = new Map(
    account.unpaid.map(({ invoiceId, isOpening, duePaise, number }) => [
      invoiceId,
      { duePaise, number: isOpening ? w.openingBill(number) : number },
    ]),
  )
  const whole = allocations.filter(part => part.amountPaise === dueOf.get(part.invoiceId)?.duePaise)
  const partly = allocations.filter(part => !whole.includes(part))
  const left = account.duePaise - (amountPaise - toCreditPaise)
  const sentences = [
    ...(whole.length === 0 ? [] : [w.take.pays(whole.length)]),
    ...partly.map(part => w.take.partly(dueOf.get(part.invoiceId)?.number ?? '')),
    ...(allocations.length > 0 ? [left > 0 ? w.take.stillOwes(formatRupees(left)) : w.take.settles] : []),
  ]
  const stays = allocations.length === 0 ? w.take.all : w.take.stays(formatRupees(toCreditPaise))
  return (
    <p className={styles.outcome} aria-live="polite">
      {sentences.join(' ')} {toCreditPaise > 0 ? <strong>{stays}</strong> : null}
    </p>
  )
}
