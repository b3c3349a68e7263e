// What a customer may owe, and a note about him: for his own page, not for the sale.

import { Textarea, TextInput } from '@mantine/core'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import type { CustomerDraft, CustomerProblems } from './customer-draft.ts'

interface Props {
  readonly draft: CustomerDraft
  readonly problems: CustomerProblems
  readonly onChange: (draft: CustomerDraft) => void
}

export function CustomerTermsFields({ draft, problems, onChange }: Props) {
  const { account } = useWords()
  const { fields } = account
  return (
    <div className={form.grid}>
      <TextInput
        className={form.two}
        label={fields.creditLimit}
        description={fields.creditLimitHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        leftSection="₹"
        inputMode="decimal"
        maxLength={20}
        value={draft.creditLimit}
        error={problems.creditLimit === undefined ? undefined : fields.badLimit}
        onChange={event => onChange({ ...draft, creditLimit: event.currentTarget.value })}
      />
      <Textarea
        className={form.wide}
        label={fields.note}
        rows={2}
        maxLength={500}
        value={draft.note}
        onChange={event => onChange({ ...draft, note: event.currentTarget.value })}
      />
    </div>
  )
}
