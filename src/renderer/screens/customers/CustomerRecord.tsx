// One customer: what he owes, his bills, his data to correct.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { putAnswer, useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { CustomerFormFields } from '../../parts/customer/CustomerFormFields.tsx'
import {
  type CustomerProblems,
  customerDraftFrom,
  customerDraftOf,
  readCustomerDraft,
} from '../../parts/customer/customer-draft.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import { Key } from '../../widgets/Key.tsx'
import { RecordHead } from '../../widgets/RecordHead.tsx'
import { useSaveKey } from '../../widgets/save-key.ts'
import { CustomerBills } from './CustomerBills.tsx'
import styles from './CustomerRecord.module.css'

export function CustomerRecord({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords()
  const { newId } = useCore()
  const [idForNew] = useState(newId)
  const isNew = id === 'new'
  const { data, error } = useAsk('customer.get', { id }, { enabled: !isNew })
  if (isNew) return <CustomerEditor id={idForNew} saved={null} onClose={onClose} />
  if (data !== undefined) return <CustomerEditor id={id} saved={data} onClose={onClose} />
  return (
    <>
      <RecordHead title={words.customers.title} closeLabel={words.common.close} onClose={onClose} />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
    </>
  )
}

interface EditorProps {
  readonly id: string
  readonly saved: CustomerView | null
  readonly onClose: () => void
}

function CustomerEditor({ id, saved, onClose }: EditorProps) {
  const words = useWords()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [draft, setDraft] = useState(() => (saved === null ? customerDraftFrom('') : customerDraftOf(saved)))
  const [problems, setProblems] = useState<CustomerProblems>({})
  const save = useTell('customer.save')
  const sheet = useSaveKey()
  const keep = (customer: CustomerView) => {
    putAnswer(queries, 'customer.get', { id: customer.id }, customer)
    notifications.show({ message: `${words.common.saved}: ${customer.name}`, color: 'green' })
    if (saved === null) navigate(`/customers/${customer.id}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readCustomerDraft(draft)
    setProblems(read.ok ? {} : read.problems)
    if (read.ok) save.mutate({ id, fields: read.fields }, { onSuccess: keep })
  }
  const setActive = (isActive: boolean) => {
    setDraft({ ...draft, isActive })
    save.mutate({ id, fields: { isActive } }, { onSuccess: keep })
  }
  return (
    <form ref={sheet} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <RecordHead title={saved?.name ?? words.customers.newCustomer} closeLabel={words.common.close} onClose={onClose}>
        {saved === null ? null : (
          <Button variant="subtle" onClick={() => setActive(!saved.isActive)}>
            {saved.isActive ? words.customers.deactivate : words.customers.reactivate}
          </Button>
        )}
        <Button type="submit" variant="filled" loading={save.isPending} rightSection={<Key name="Ctrl+↵" quiet />}>
          {words.common.save}
        </Button>
      </RecordHead>
      <div className={styles.body}>
        {saved === null ? null : <Standing customer={saved} />}
        {save.error === null ? null : <Callout kind="stop">{errorWords(words, save.error)}</Callout>}
        <CustomerFormFields draft={draft} problems={problems} onChange={setDraft} hasFocus={saved === null} />
        {saved === null ? null : <CustomerBills customerId={saved.id} />}
      </div>
    </form>
  )
}

function Standing({ customer }: { customer: CustomerView }) {
  const { customers } = useWords()
  const language = useLanguage()
  const last = customer.lastPurchaseAt
  return (
    <p className={styles.standing}>
      <span>
        {customers.due}{' '}
        <strong className={customer.duePaise > 0 ? styles.due : styles.safe}>
          {customer.duePaise > 0 ? formatRupees(customer.duePaise) : customers.nothingDue}
        </strong>
      </span>
      <span>
        {customers.lastPurchase} <strong>{last === null ? customers.never : showDayOf(language, last)}</strong>
      </span>
      {customer.isActive ? null : <span>{customers.inactive}</span>}
    </p>
  )
}
