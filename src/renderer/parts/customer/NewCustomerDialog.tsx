// A new customer in the middle of a sale, with what was typed already in its place.

import { Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { CustomerFormFields } from './CustomerFormFields.tsx'
import { type CustomerProblems, customerDraftFrom, readCustomerDraft } from './customer-draft.ts'

interface Props {
  readonly text: string
  readonly onSaved: (customer: CustomerView) => void
  readonly onClose: () => void
}

export function NewCustomerDialog({ text, onSaved, onClose }: Props) {
  const words = useWords()
  const { newId } = useCore()
  const [id] = useState(newId)
  const [draft, setDraft] = useState(() => customerDraftFrom(text))
  const [problems, setProblems] = useState<CustomerProblems>({})
  const save = useTell('customer.save')
  const { data } = useAsk('shop.get', {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readCustomerDraft(draft, data?.shop?.requiredCustomerFields)
    if (!read.ok) return setProblems(read.problems)
    save.mutate({ id, fields: read.fields }, { onSuccess: onSaved })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.sell.newCustomer}
      size={720}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <CustomerFormFields draft={draft} problems={problems} onChange={setDraft} />
        <FormFoot
          problem={save.error === null ? null : errorWords(words, save.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={words.common.save}
          isBusy={save.isPending}
        />
      </form>
    </Modal>
  )
}
