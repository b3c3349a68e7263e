// The fields of a customer, for the editor and for the sale.

import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { useAsk } from '../../core/ask.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { stateChoices, stateName } from '../../text/states.ts'
import form from '../../widgets/Form.module.css'
import { type CustomerDraft, type CustomerProblems, withGstin } from './customer-draft.ts'

interface Props {
  readonly draft: CustomerDraft
  readonly problems: CustomerProblems
  readonly onChange: (draft: CustomerDraft) => void
  /** A form made to be filled in at once begins in its first field. */
  readonly hasFocus?: boolean
}

export function CustomerFormFields({ draft, problems, onChange, hasFocus = true }: Props) {
  const { common } = useWords()
  const problemWords = useProblemWords(problems)
  const text = (field: 'name' | 'phone' | 'email' | 'line1' | 'line2' | 'city' | 'pin', label: string) => ({
    label,
    value: draft[field],
    error: problemWords[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...draft, [field]: event.currentTarget.value }),
  })
  const { data } = useAsk('shop.get', {})
  const asks = data?.shop?.customerFields ?? { address: true, gstin: true, email: true }
  const required = data?.shop?.requiredCustomerFields
  return (
    <div className={form.grid}>
      <TextInput
        className={form.two}
        data-autofocus={hasFocus}
        autoFocus={hasFocus}
        {...text('name', common.name)}
        maxLength={120}
      />
      <TextInput {...text('phone', common.phone)} inputMode="tel" maxLength={17} />
      <TaxFields
        draft={draft}
        problems={problems}
        onChange={onChange}
        withGstin={asks.gstin || draft.gstin !== ''}
        isRequired={required?.gstin === true}
      />
      {asks.address || draft.line1 !== '' || draft.city !== '' ? (
        <>
          <TextInput
            className={form.two}
            {...text('line1', common.addressLine1)}
            withAsterisk={required?.address === true}
            maxLength={120}
          />
          <TextInput {...text('line2', common.addressLine2)} maxLength={120} />
          <TextInput {...text('city', common.city)} maxLength={60} />
          <TextInput {...text('pin', common.pin)} inputMode="numeric" maxLength={6} />
        </>
      ) : null}
      {asks.email || draft.email !== '' ? (
        <TextInput
          {...text('email', common.email)}
          withAsterisk={required?.email === true}
          type="email"
          maxLength={120}
        />
      ) : null}
    </div>
  )
}

interface TaxProps extends Props {
  readonly withGstin: boolean
  readonly isRequired: boolean
}

function TaxFields({ draft, problems, onChange, withGstin: isAsked, isRequired }: TaxProps) {
  const { common, customers } = useWords()
  const language = useLanguage()
  const check = draft.gstin === '' ? null : checkGstin(draft.gstin)
  const isWrong = check?.ok === false && (draft.gstin.length === 15 || problems.gstin !== undefined)
  return (
    <>
      {isAsked ? (
        <TextInput
          className={form.two}
          label={common.gstin}
          withAsterisk={isRequired}
          value={draft.gstin}
          maxLength={15}
          onChange={event => onChange(withGstin(draft, event.currentTarget.value))}
          error={
            isWrong ? common.gstinErrors[check.error] : problems.gstin === 'required' ? common.requiredField : undefined
          }
          descriptionProps={check?.ok === true ? { className: form.good } : {}}
          description={
            check?.ok === true ? common.gstinGood(stateName(language, check.stateCode)) : customers.gstinHint
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      ) : null}
      <NativeSelect
        label={common.state}
        data={[{ value: '', label: customers.noState }, ...stateChoices(language)]}
        value={draft.stateCode}
        disabled={check?.ok === true}
        onChange={event => onChange({ ...draft, stateCode: event.currentTarget.value })}
      />
      {check?.ok === true ? (
        <Switch
          className={form.wide}
          label={customers.isSez}
          checked={draft.isSez}
          onChange={event => onChange({ ...draft, isSez: event.currentTarget.checked })}
        />
      ) : null}
    </>
  )
}

function useProblemWords(problems: CustomerProblems): Partial<Record<keyof CustomerDraft, string>> {
  const { account, common, customers } = useWords()
  const words = {
    required: common.requiredField,
    phone: customers.badPhone,
    pin: customers.badPin,
    limit: account.fields.badLimit,
    ...common.gstinErrors,
  }
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, words[problem]]))
}
