// Money leaves the wallet for a bank account.

import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatRupees, parseRupees, plainRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'

const leastPaise = 100
const isAccount = /^\d{6,18}$/
const isIfsc = /^[A-Z]{4}0[A-Z0-9]{6}$/

interface Draft {
  readonly amount: string
  readonly accountName: string
  readonly accountNumber: string
  readonly ifsc: string
}

export function WithdrawDialog({ balancePaise, onClose }: { balancePaise: number; onClose: () => void }) {
  const words = useWords()
  const { withdraw: w } = words.marketOwn
  const { newId } = useCore()
  const queries = useQueryClient()
  const [key, setKey] = useState(newId)
  const [draft, setDraft] = useState<Draft>({
    ...{ amount: plainRupees(balancePaise), accountName: '', accountNumber: '', ifsc: '' },
  })
  const send = useTell('market.withdraw')
  const amountPaise = parseRupees(draft.amount) ?? 0
  const [accountName, accountNumber, ifsc] = [
    draft.accountName.trim(),
    draft.accountNumber.trim(),
    draft.ifsc.trim().toUpperCase(),
  ]
  const isSum = amountPaise >= leastPaise && amountPaise <= balancePaise
  const isFit = isSum && accountName !== '' && isAccount.test(accountNumber) && isIfsc.test(ifsc)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isFit) return
    const onSuccess = () => {
      notifications.show({ message: w.done(formatRupees(amountPaise)), color: 'green' })
      for (const name of ['market.wallet', 'market.movements']) void queries.invalidateQueries({ queryKey: [name] })
      onClose()
    }
    send.mutate({ key, amountPaise, accountName, accountNumber, ifsc }, { onSuccess, onError: () => setKey(newId()) })
  }
  return (
    <Modal opened onClose={onClose} title={w.title} size={520} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <Fields draft={draft} isSum={isSum} balancePaise={balancePaise} onChange={setDraft} />
        <FormFoot
          problem={send.error === null ? null : errorWords(words, send.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={w.act}
          isBusy={send.isPending}
          isDisabled={!isFit}
        />
      </form>
    </Modal>
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly isSum: boolean
  readonly balancePaise: number
  readonly onChange: (draft: Draft) => void
}

function Fields({ balancePaise, draft, isSum, onChange }: FieldsProps) {
  const { withdraw: w } = useWords().marketOwn
  return (
    <div className={form.grid}>
      <p className={form.wide}>{w.hint}</p>
      <TextInput
        className={form.wide}
        data-autofocus
        autoFocus
        inputMode="decimal"
        label={w.amount}
        error={isSum ? null : w.amountBad(formatRupees(balancePaise))}
        value={draft.amount}
        onChange={event => onChange({ ...draft, amount: event.currentTarget.value })}
      />
      <TextInput
        className={form.wide}
        label={w.accountName}
        maxLength={120}
        value={draft.accountName}
        onChange={event => onChange({ ...draft, accountName: event.currentTarget.value })}
      />
      <TextInput
        label={w.accountNumber}
        inputMode="numeric"
        maxLength={18}
        value={draft.accountNumber}
        onChange={event => onChange({ ...draft, accountNumber: event.currentTarget.value })}
      />
      <TextInput
        label={w.ifsc}
        maxLength={11}
        value={draft.ifsc}
        onChange={event => onChange({ ...draft, ifsc: event.currentTarget.value })}
      />
    </div>
  )
}
