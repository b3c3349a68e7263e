// Joining a shop: where its server is, who lets this counter in, and what it is called. A refusal stands beside its field.

import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { BooksTogetherDialog } from './BooksTogetherDialog.tsx'
import styles from './JoinForm.module.css'
import {
  enrolInput,
  fieldOfRefusal,
  type JoinDraft,
  type JoinField,
  type JoinProblems,
  problemsOf,
  withCode,
} from './join-draft.ts'
import { PhoneFields } from './PhoneFields.tsx'

interface Props {
  /** Where it was joined before. */
  readonly address: string
  readonly way: JoinDraft['way']
  /** A machine without books asks who sits here. */
  readonly asksCashier: boolean
  readonly back?: ReactNode
}

export function JoinForm({ address, asksCashier, back, way }: Props) {
  const words = useWords()
  const w = words.sync.join
  const [draft, setDraft] = useState<JoinDraft>({
    ...{ address, way, phone: '', otp: '', code: '', counterName: '' },
    cashier: asksCashier ? '' : null,
  })
  const [problems, setProblems] = useState<JoinProblems>({})
  const page = useRef<HTMLFormElement>(null)
  const enrol = useTell('sync.enrol')
  const refused = fieldOfRefusal(enrol.error, draft.way)
  const change = (changed: Partial<JoinDraft>) => {
    setDraft({ ...draft, ...changed })
    setProblems({})
    enrol.reset()
  }
  const errorOf = (field: JoinField): string | undefined => {
    if (refused === field) return errorWords(words, enrol.error)
    const problem = problems[field]
    if (problem === undefined) return undefined
    return problem === 'missing' ? words.common.requiredField : w[problem]
  }
  const show = (found: JoinProblems): boolean => {
    setProblems(found)
    const isGood = Object.keys(found).length === 0
    if (!isGood) focusWrong(page.current)
    return isGood
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (show(problemsOf(draft))) enrol.mutate(enrolInput(draft))
  }
  const hasOtherBooks = enrol.error instanceof Refusal && enrol.error.code === 'sync_other_books'
  const fields = { draft, errorOf, onChange: change }
  useFocusFirst(page, draft.way)
  useEffect(() => {
    if (refused !== null) focusWrong(page.current)
  }, [refused])
  return (
    <form ref={page} className={styles.form} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <div className={form.grid}>
        <TextInput
          className={form.wide}
          label={w.address}
          placeholder={w.addressExample}
          value={draft.address}
          maxLength={300}
          autoFocus={draft.address === ''}
          error={errorOf('address')}
          onChange={event => change({ address: event.currentTarget.value })}
        />
        <div className={`${form.wide} ${styles.way}`}>
          <SegmentedControl
            aria-label={w.way}
            data={[
              { value: 'phone', label: w.ways.phone },
              { value: 'code', label: w.ways.code },
            ]}
            value={draft.way}
            onChange={value => change({ way: value as JoinDraft['way'] })}
          />
        </div>
        {draft.way === 'phone' ? <PhoneFields {...fields} onProblems={show} /> : <CodeField {...fields} />}
        <NameFields {...fields} />
      </div>
      {enrol.error === null || refused !== null || hasOtherBooks ? null : (
        <Callout kind="stop">{errorWords(words, enrol.error)}</Callout>
      )}
      <div className={form.foot}>
        {enrol.isPending ? <span role="status">{w.joining}</span> : null}
        {back}
        {/* Until a code was asked for and came, that is the next thing to do. */}
        <Button
          type="submit"
          variant={draft.way === 'phone' && draft.otp === '' ? 'default' : 'filled'}
          loading={enrol.isPending}
          data-enter-stop
        >
          {w.act}
        </Button>
      </div>
      {hasOtherBooks ? (
        <BooksTogetherDialog
          isBusy={enrol.isPending}
          onYes={() => enrol.mutate({ ...enrolInput(draft), bringsBooksTogether: true })}
          onClose={enrol.reset}
        />
      ) : null}
    </form>
  )
}

export interface JoinFieldsProps {
  readonly draft: JoinDraft
  readonly errorOf: (field: JoinField) => string | undefined
  readonly onChange: (changed: Partial<JoinDraft>) => void
}

function CodeField({ draft, errorOf, onChange }: JoinFieldsProps) {
  const { join: w } = useWords().sync
  return (
    <TextInput
      className={form.wide}
      label={w.code}
      description={w.codeHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={draft.code}
      maxLength={400}
      autoComplete="off"
      error={errorOf('code')}
      onChange={event => onChange(withCode(draft, event.currentTarget.value))}
    />
  )
}

function NameFields({ draft, errorOf, onChange }: JoinFieldsProps) {
  const words = useWords()
  const { join: w } = words.sync
  return (
    <>
      <TextInput
        className={form.two}
        label={w.counterName}
        description={w.counterNameHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.counterName}
        maxLength={60}
        error={errorOf('counterName')}
        onChange={event => onChange({ counterName: event.currentTarget.value })}
      />
      {draft.cashier === null ? null : (
        <TextInput
          label={words.shop.cashier}
          description={words.shop.cashierHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.cashier}
          maxLength={60}
          error={errorOf('cashier')}
          onChange={event => onChange({ cashier: event.currentTarget.value })}
        />
      )}
    </>
  )
}

/** Once the page shows what is wrong. */
function focusWrong(page: HTMLFormElement | null): void {
  setTimeout(() => page?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** Another way in was chosen: the next key goes to its first field that is empty. */
function useFocusFirst(page: { readonly current: HTMLFormElement | null }, way: JoinDraft['way']): void {
  const before = useRef(way)
  useEffect(() => {
    if (before.current === way) return
    before.current = way
    const texts = [...(page.current?.querySelectorAll<HTMLInputElement>('input:not([type=radio])') ?? [])]
    texts.find(({ value }) => value === '')?.focus()
  }, [page, way])
}
