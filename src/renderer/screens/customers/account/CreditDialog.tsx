// A customer's own money: set against his bills, or paid back to him.

import { Modal, SegmentedControl } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Account } from '../../../../shared/contract/counter/account-calls.ts'
import { allocateOldestFirst } from '../../../../shared/domain/customer/allocate-money.ts'
import { formatPaise, formatRupees, parseRupees } from '../../../../shared/kernel/money.ts'
import { putAnswer, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { type PaymentDraft, PaymentFields } from '../../../parts/invoice/PaymentFields.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import styles from './Account.module.css'

interface Props {
  readonly account: Account
  readonly onClose: () => void
}

interface RefundProps extends Props {
  /** Hears which paying back has a slip now. */
  readonly onRefunded: (slipId: string) => void
}

export function CreditDialog({ account, onRefunded, onClose }: RefundProps) {
  const words = useWords()
  const { account: w } = words
  const [does, setDoes] = useState<'apply' | 'refund'>(account.duePaise > 0 ? 'apply' : 'refund')
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${w.credit.title}: ${formatRupees(account.creditPaise)}`}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <SegmentedControl
        fullWidth
        aria-label={w.credit.title}
        data={[
          { value: 'apply', label: w.credit.apply, disabled: account.duePaise === 0 },
          { value: 'refund', label: w.credit.refund },
        ]}
        value={does}
        onChange={value => setDoes(value as 'apply' | 'refund')}
      />
      {does === 'apply' ? (
        <ApplyForm account={account} onClose={onClose} />
      ) : (
        <RefundForm account={account} onRefunded={onRefunded} onClose={onClose} />
      )}
    </Modal>
  )
}

function ApplyForm({ account, onClose }: Props) {
  const words = useWords()
  const { account: w } = words
  const { newId } = useCore()
  const [id] = useState(newId)
  const queries = useQueryClient()
  const apply = useTell('account.applyCredit')
  const { customerId } = account
  const parts = allocateOldestFirst(account.creditPaise, account.unpaid)
  const sum = formatRupees(parts.reduce((total, part) => total + part.amountPaise, 0))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const onSuccess = (after: Account) => {
      putAnswer(queries, 'account.get', { customerId }, after)
      notifications.show({ message: w.credit.applied(sum), color: 'green' })
      onClose()
    }
    apply.mutate({ id, customerId, allocations: parts }, { onSuccess })
  }
  return (
    <form onSubmit={submit} noValidate>
      <p className={styles.outcome}>{w.credit.applyHint(sum, parts.length)}</p>
      <FormFoot
        problem={apply.error === null ? null : errorWords(words, apply.error)}
        back={words.common.cancel}
        onBack={onClose}
        act={w.credit.apply}
        isBusy={apply.isPending}
      />
    </form>
  )
}

function RefundForm({ account, onRefunded, onClose }: RefundProps) {
  const words = useWords()
  const { account: w, payment: p } = words
  const { newId } = useCore()
  const [ids] = useState(() => ({ entry: newId(), refund: newId() }))
  const queries = useQueryClient()
  const refund = useTell('account.refundCredit')
  const { customerId, creditPaise } = account
  const [draft, setDraft] = useState<PaymentDraft>({
    tender: 'cash',
    amount: formatPaise(creditPaise).replaceAll(',', ''),
    note: '',
  })
  const amountPaise = parseRupees(draft.amount)
  const isAmount = amountPaise !== undefined && amountPaise > 0
  const tooMuch = isAmount && amountPaise > creditPaise ? w.credit.over(formatRupees(creditPaise)) : null
  const problem = isAmount ? tooMuch : p.problems.not_an_amount
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null || amountPaise === undefined) return
    const onSuccess = (after: Account) => {
      putAnswer(queries, 'account.get', { customerId }, after)
      notifications.show({ message: w.credit.refunded(formatRupees(amountPaise)), color: 'green' })
      onRefunded(ids.entry)
    }
    const { tender, note } = draft
    refund.mutate({ id: ids.entry, customerId, refund: { id: ids.refund, tender, amountPaise, note } }, { onSuccess })
  }
  return (
    <form className={styles.under} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <PaymentFields draft={draft} onChange={setDraft} problem={problem} />
      <FormFoot
        problem={refund.error === null ? null : errorWords(words, refund.error)}
        back={words.common.cancel}
        onBack={onClose}
        act={w.credit.refund}
        isBusy={refund.isPending}
        isDisabled={problem !== null}
      />
    </form>
  )
}
