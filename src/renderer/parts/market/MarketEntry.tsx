// Signing in to the marketplace, or registering for it: as an investor, or as a buyer who confirms and pays.

import { Button, NativeSelect, PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { MarketStatus } from '../../../shared/contract/counter/market/market-calls.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { type EntryDraft, type EntryProblems, emptyEntry, readEntry } from './entry-draft.ts'

interface Props {
  /** Where this machine signed in before. */
  readonly address: string
  readonly email?: string
  readonly back?: ReactNode
}

const addressKey = 'galla-market-address'

export function MarketEntry({ address, back, email = '' }: Props) {
  const words = useWords()
  const { entry: w } = words.market
  const page = useRef<HTMLFormElement>(null)
  const queries = useQueryClient()
  const known = address || localStorage.getItem(addressKey) || ''
  const [draft, setDraft] = useState<EntryDraft>({ ...emptyEntry, address: known, email })
  const [problems, setProblems] = useState<EntryProblems>({})
  const signIn = useTell('market.signIn')
  const register = useTell('market.register')
  const telling = draft.way === 'signIn' ? signIn : register
  const onSuccess = (status: MarketStatus) => {
    localStorage.setItem(addressKey, status.address ?? '')
    putAnswer(queries, 'market.status', {}, status)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readEntry(draft)
    setProblems(read.problems)
    if (read.way === 'signIn') signIn.mutate(read.input, { onSuccess })
    else if (read.way === 'register') register.mutate(read.input, { onSuccess })
    else setTimeout(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const change = (fields: Partial<EntryDraft>) => setDraft({ ...draft, ...fields })
  return (
    <form ref={page} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <div className={form.grid}>
        <div className={form.wide}>
          <SegmentedControl
            aria-label={w.way}
            data={[
              { value: 'signIn', label: w.signIn },
              { value: 'register', label: w.register },
            ]}
            value={draft.way}
            onChange={value => change({ way: value as EntryDraft['way'] })}
          />
        </div>
        <EntryFields draft={draft} problems={problems} onChange={change} />
      </div>
      {telling.error === null ? null : (
        <div className={form.problem}>
          <Callout kind="stop">{errorWords(words, telling.error)}</Callout>
        </div>
      )}
      <div className={form.foot}>
        {back}
        <Button type="submit" variant="filled" loading={telling.isPending}>
          {draft.way === 'signIn' ? w.signIn : w.register}
        </Button>
      </div>
    </form>
  )
}

interface FieldsProps {
  readonly draft: EntryDraft
  readonly problems: EntryProblems
  readonly onChange: (fields: Partial<EntryDraft>) => void
}

function EntryFields({ draft, onChange, problems }: FieldsProps) {
  const words = useWords()
  const { entry: w } = words.market
  const errorOf = (name: keyof EntryDraft) => {
    const problem = problems[name]
    if (problem === 'missing') return words.common.requiredField
    return problem === 'address' ? w.badAddress : problem === 'phone' ? w.badPhone : undefined
  }
  const text = (name: 'address' | 'email' | 'firstName' | 'lastName' | 'phone' | 'company', more: object = {}) => (
    <TextInput
      label={w[name]}
      value={draft[name]}
      maxLength={300}
      error={errorOf(name)}
      onChange={event => onChange({ [name]: event.currentTarget.value })}
      {...more}
    />
  )
  const isFirst = draft.address === ''
  return (
    <>
      {text('address', { className: form.wide, placeholder: w.addressExample, autoFocus: isFirst })}
      {text('email', { className: form.two, type: 'email', autoFocus: !isFirst && draft.email === '' })}
      <PasswordInput
        label={w.password}
        description={draft.way === 'register' ? w.passwordHint : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.password}
        maxLength={200}
        autoFocus={draft.email !== ''}
        error={errorOf('password')}
        onChange={event => onChange({ password: event.currentTarget.value })}
      />
      {draft.way === 'signIn' ? null : (
        <>
          <NativeSelect
            label={w.role}
            value={draft.role}
            data={(['investor', 'buyer'] as const).map(value => ({ value, label: w.roles[value] }))}
            onChange={event => onChange({ role: event.currentTarget.value as EntryDraft['role'] })}
          />
          {text('firstName')}
          {text('lastName')}
          {text('phone', { inputMode: 'numeric' })}
          {text('company', { className: form.two })}
        </>
      )}
    </>
  )
}
