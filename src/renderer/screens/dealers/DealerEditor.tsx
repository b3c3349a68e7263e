// A dealer's particulars: a new one as a record of its own, a known one as a page of his record.

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { stateChoices, stateName } from '../../text/states.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { Key } from '../../widgets/Key.tsx'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useSaveKey } from '../../widgets/save-key.ts'
import styles from './Dealers.module.css'
import {
  type DealerDraft,
  type DealerProblems,
  dealerDraftOf,
  emptyDealerDraft,
  readDealerDraft,
  withGstin,
} from './dealer-draft.ts'

interface Props {
  readonly id: string
  readonly saved: DealerView | null
  readonly onClose: () => void
}

export function DealerEditor({ id, saved, onClose }: Props) {
  const words = useWords()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [draft, setDraft] = useState(() => (saved === null ? emptyDealerDraft : dealerDraftOf(saved)))
  const [problems, setProblems] = useState<DealerProblems>({})
  const save = useTell('dealer.save')
  const sheet = useSaveKey()
  const keep = (dealer: DealerView) => {
    putAnswer(queries, 'dealer.get', { id: dealer.id }, dealer)
    notifications.show({ message: `${words.common.saved}: ${dealer.name}`, color: 'green' })
    if (saved === null) navigate(`/dealers/${dealer.id}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readDealerDraft(draft)
    setProblems(read.ok ? {} : read.problems)
    if (read.ok) save.mutate({ id, fields: read.fields }, { onSuccess: keep })
  }
  const setActive = (isActive: boolean) => {
    setDraft({ ...draft, isActive })
    save.mutate({ id, fields: { isActive } }, { onSuccess: keep })
  }
  const saveButton = (
    <Button type="submit" variant="filled" loading={save.isPending} rightSection={<Key name="Ctrl+↵" quiet />}>
      {words.common.save}
    </Button>
  )
  return (
    <form ref={sheet} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      {saved === null ? (
        <RecordHead title={words.dealers.newDealer} closeLabel={words.common.close} onClose={onClose}>
          {saveButton}
        </RecordHead>
      ) : null}
      <div className={saved === null ? styles.body : undefined}>
        {save.error === null ? null : <Callout kind="stop">{errorWords(words, save.error)}</Callout>}
        <DealerFormFields draft={draft} problems={problems} onChange={setDraft} hasFocus={saved === null} />
        {saved === null ? null : (
          <div className={form.foot}>
            <Button variant="subtle" onClick={() => setActive(!saved.isActive)}>
              {saved.isActive ? words.dealers.deactivate : words.dealers.reactivate}
            </Button>
            {saveButton}
          </div>
        )}
      </div>
    </form>
  )
}

interface FieldsProps {
  readonly draft: DealerDraft
  readonly problems: DealerProblems
  readonly onChange: (draft: DealerDraft) => void
  readonly hasFocus: boolean
}

function DealerFormFields({ draft, problems, onChange, hasFocus }: FieldsProps) {
  const { common, customers, dealers } = useWords()
  const language = useLanguage()
  const says = {
    required: common.requiredField,
    phone: customers.badPhone,
    pin: customers.badPin,
    days: dealers.badDays,
  }
  const text = (field: Exclude<keyof DealerDraft, 'isActive'>, label: string, maxLength = 120) => {
    const problem = problems[field]
    return {
      label,
      maxLength,
      value: draft[field],
      error: problem === undefined ? undefined : { ...says, ...common.gstinErrors }[problem],
      onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ ...draft, [field]: event.currentTarget.value }),
    }
  }
  const check = draft.gstin === '' ? null : checkGstin(draft.gstin)
  return (
    <div className={form.grid}>
      <TextInput className={form.two} {...text('name', common.name)} data-autofocus={hasFocus} autoFocus={hasFocus} />
      <TextInput {...text('contactPerson', dealers.contactPerson)} />
      <TextInput {...text('phone', common.phone, 17)} inputMode="tel" />
      <TextInput {...text('email', common.email)} type="email" />
      <TextInput
        {...text('gstin', common.gstin, 15)}
        onChange={event => onChange(withGstin(draft, event.currentTarget.value))}
        descriptionProps={check?.ok === true ? { className: form.good } : {}}
        description={check?.ok === true ? common.gstinGood(stateName(language, check.stateCode)) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <NativeSelect
        label={common.state}
        data={[{ value: '', label: dealers.noState }, ...stateChoices(language)]}
        value={draft.stateCode}
        disabled={check?.ok === true}
        onChange={event => onChange({ ...draft, stateCode: event.currentTarget.value })}
      />
      <TextInput className={form.two} {...text('line1', common.addressLine1)} />
      <TextInput {...text('line2', common.addressLine2)} />
      <TextInput {...text('city', common.city, 60)} />
      <TextInput {...text('pin', common.pin, 6)} inputMode="numeric" />
      <TextInput
        {...text('paymentDays', dealers.paymentDays, 3)}
        inputMode="numeric"
        description={dealers.paymentDaysHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <TextInput className={form.wide} {...text('note', dealers.note, 500)} />
    </div>
  )
}
