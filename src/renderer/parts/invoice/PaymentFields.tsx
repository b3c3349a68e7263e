// How much money, by which means, and a few words about it: for a bill, for an account, for money paid back.

import { SegmentedControl, TextInput } from '@mantine/core'
import type { Tender } from '../../../shared/records/payment.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'

const tenders: readonly Tender[] = ['cash', 'upi', 'card', 'bank', 'other']

export interface PaymentDraft {
  readonly tender: Tender
  readonly amount: string
  readonly note: string
}

interface Props {
  readonly draft: PaymentDraft
  readonly onChange: (draft: PaymentDraft) => void
  readonly problem: string | null
}

export function PaymentFields({ draft: { tender, amount, note }, onChange, problem }: Props) {
  const { payment: w } = useWords()
  return (
    <div className={form.grid}>
      <TextInput
        className={form.wide}
        data-autofocus
        autoFocus
        onFocus={event => event.currentTarget.select()}
        label={w.later.amount}
        leftSection="₹"
        inputMode="decimal"
        maxLength={20}
        value={amount}
        error={problem ?? undefined}
        onChange={event => onChange({ tender, amount: event.currentTarget.value, note })}
      />
      <SegmentedControl
        className={form.wide}
        fullWidth
        aria-label={w.later.means}
        data={tenders.map(value => ({ value, label: w.means[value] }))}
        value={tender}
        onChange={value => onChange({ tender: value as Tender, amount, note })}
      />
      <TextInput
        className={form.wide}
        label={w.later.note}
        value={note}
        maxLength={200}
        onChange={event => onChange({ tender, amount, note: event.currentTarget.value })}
      />
    </div>
  )
}
