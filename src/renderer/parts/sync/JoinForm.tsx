// Joining a shop: where its server is, who lets this counter in, and what it is called. A refusal stands beside its field.

import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { BooksTogetherDialog } from './BooksTogetherDialog.tsx'
import { CounterElsewhereDialog } from './CounterElsewhereDialog.tsx'
import styles from './JoinForm.module.css'
import { type JoinDraft, type JoinFieldsProps, withCode } from './join-draft.ts'
import { PhoneFields } from './PhoneFields.tsx'
import { useJoin } from './use-join.ts'

interface Props {
  /** Where it was joined before. */
  readonly address: string
  readonly way: JoinDraft['way']
  /** A machine without books asks who sits here. */
  readonly asksCashier: boolean
  readonly back?: ReactNode
}

export function JoinForm({ address, asksCashier, back, way }: Props) {
  const { join: w } = useWords().sync
  const page = useRef<HTMLFormElement>(null)
  const empty = { address, way, phone: '', otp: '', code: '', counterName: '', cashier: asksCashier ? '' : null }
  const { change, draft, isPending, problem, ...joining } = useJoin(empty, page)
  const fields = { draft, errorOf: joining.errorOf, onChange: change }
  useFocusFirst(page, draft.way)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    joining.join()
  }
  return (
    <form ref={page} className={styles.form} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <div className={form.grid}>
        <WhereFields {...fields} />
        {draft.way === 'phone' ? <PhoneFields {...fields} onProblems={joining.show} /> : <CodeField {...fields} />}
        <NameFields {...fields} />
      </div>
      {problem === null ? null : <Callout kind="stop">{problem}</Callout>}
      <div className={form.foot}>
        {isPending ? <span role="status">{w.joining}</span> : null}
        {back}
        {/* Until a code was asked for and came, that is the next thing to do. */}
        <Button
          type="submit"
          variant={draft.way === 'phone' && draft.otp === '' ? 'default' : 'filled'}
          loading={isPending}
          data-enter-stop
        >
          {w.act}
        </Button>
      </div>
      {joining.hasOtherBooks ? (
        <BooksTogetherDialog isBusy={isPending} onYes={joining.bringTogether} onClose={joining.forgetRefusal} />
      ) : null}
      {joining.elsewhere === undefined ? null : (
        <CounterElsewhereDialog
          why={joining.elsewhere}
          isBusy={isPending}
          onAnother={() => joining.joinAs('another')}
          onItself={joining.mayTakeOver ? () => joining.joinAs('itself') : undefined}
          onClose={joining.forgetRefusal}
        />
      )}
    </form>
  )
}

function WhereFields({ draft, errorOf, onChange }: JoinFieldsProps) {
  const { join: w } = useWords().sync
  return (
    <>
      <TextInput
        className={form.wide}
        label={w.address}
        placeholder={w.addressExample}
        value={draft.address}
        maxLength={300}
        autoFocus={draft.address === ''}
        error={errorOf('address')}
        onChange={event => onChange({ address: event.currentTarget.value })}
      />
      <div className={`${form.wide} ${styles.way}`}>
        <SegmentedControl
          aria-label={w.way}
          data={[
            { value: 'phone', label: w.ways.phone },
            { value: 'code', label: w.ways.code },
          ]}
          value={draft.way}
          onChange={value => onChange({ way: value as JoinDraft['way'] })}
        />
      </div>
    </>
  )
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

/** Another way in was chosen: the next key goes to its first field that is empty. */
function useFocusFirst(page: RefObject<HTMLFormElement | null>, way: JoinDraft['way']): void {
  const before = useRef(way)
  useEffect(() => {
    if (before.current === way) return
    before.current = way
    const texts = [...(page.current?.querySelectorAll<HTMLInputElement>('input:not([type=radio])') ?? [])]
    texts.find(({ value }) => value === '')?.focus()
  }, [page, way])
}
