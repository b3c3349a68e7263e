// A customer's particulars, to make or to correct.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { putAnswer, useAsk, useTell } from '../../core/ask.ts'
import { CustomerFormFields } from '../../parts/customer/CustomerFormFields.tsx'
import { CustomerTermsFields } from '../../parts/customer/CustomerTermsFields.tsx'
import {
  type CustomerProblems,
  customerDraftFrom,
  customerDraftOf,
  readCustomerDraft,
} from '../../parts/customer/customer-draft.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { Key } from '../../widgets/Key.tsx'
import { useSaveKey } from '../../widgets/save-key.ts'
import styles from './CustomerRecord.module.css'

export function CustomerEditor({ id, saved }: { id: string; saved: CustomerView | null }) {
  const words = useWords()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [draft, setDraft] = useState(() => (saved === null ? customerDraftFrom('') : customerDraftOf(saved)))
  const [problems, setProblems] = useState<CustomerProblems>({})
  const save = useTell('customer.save')
  const sheet = useSaveKey()
  const { data } = useAsk('shop.get', {})
  const keep = (customer: CustomerView) => {
    putAnswer(queries, 'customer.get', { id: customer.id }, customer)
    notifications.show({ message: `${words.common.saved}: ${customer.name}`, color: 'green' })
    if (saved === null) navigate(`/customers/${customer.id}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readCustomerDraft(draft, data?.shop?.requiredCustomerFields)
    setProblems(read.ok ? {} : read.problems)
    if (read.ok) save.mutate({ id, fields: read.fields }, { onSuccess: keep })
  }
  const setActive = (isActive: boolean) => {
    setDraft({ ...draft, isActive })
    save.mutate({ id, fields: { isActive } }, { onSuccess: keep })
  }
  const fields = { draft, problems, onChange: setDraft }
  return (
    <form ref={sheet} className={styles.editor} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <CustomerFormFields {...fields} />
      <CustomerTermsFields {...fields} />
      {save.error === null ? null : <Callout kind="stop">{errorWords(words, save.error)}</Callout>}
      <div className={`${form.foot} ${form.sticky}`}>
        {saved === null ? null : (
          <Button variant="subtle" onClick={() => setActive(!saved.isActive)}>
            {saved.isActive ? words.customers.deactivate : words.customers.reactivate}
          </Button>
        )}
        <Button type="submit" variant="filled" loading={save.isPending} rightSection={<Key name="Ctrl+↵" quiet />}>
          {words.common.save}
        </Button>
      </div>
    </form>
  )
}
