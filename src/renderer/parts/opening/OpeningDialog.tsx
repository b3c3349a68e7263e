// What stood open with a customer or dealer before Galla: what is known of it, each to be reversed while nothing was paid
// against it; where nothing is, the form to write it down.

import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { OpeningView, Party } from '../../../shared/contract/counter/account/opening-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { formatRupees, parseRupees } from '../../../shared/kernel/money.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import styles from './opening.module.css'

interface Props {
  readonly party: Party
  readonly name: string
  readonly onClose: () => void
}

export function OpeningDialog({ party, name, onClose }: Props) {
  const words = useWords()
  const { data, error } = useAsk('opening.find', { party })
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${words.opening.title}: ${name}`}
      size={560}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {data === undefined ? null : data.length === 0 ? (
        <OpeningForm party={party} onClose={onClose} />
      ) : (
        <Standing party={party} openings={data} onClose={onClose} />
      )}
    </Modal>
  )
}

interface StandingProps {
  readonly party: Party
  readonly openings: readonly OpeningView[]
  readonly onClose: () => void
}

function Standing({ party, openings, onClose }: StandingProps) {
  const words = useWords()
  const language = useLanguage()
  const w = words.opening
  const side = party.kind === 'customer' ? w.customer : w.dealer
  const { newId } = useCore()
  const [ids] = useState(() => new Map(openings.map(({ id }) => [id, newId()])))
  const reverse = useTell('opening.reverse')
  const undo = (openingId: string) => {
    const onSuccess = () => void notifications.show({ message: w.reversed, color: 'green' })
    reverse.mutate({ id: ids.get(openingId) ?? newId(), openingId }, { onSuccess })
  }
  return (
    <>
      <ul className={styles.list}>
        {openings.map(({ id, amountPaise, billedOn, isUntouched, reference }) => (
          <li key={id}>
            <span>
              <strong>{formatRupees(Math.abs(amountPaise))}</strong> {amountPaise > 0 ? side.owed : side.ahead}
              <small>
                {[reference === '' ? '' : w.bill(reference), showDay(language, billedOn)].filter(Boolean).join(' · ')}
              </small>
            </span>
            {isUntouched ? (
              <Button variant="default" loading={reverse.isPending} onClick={() => undo(id)}>
                {w.reverse}
              </Button>
            ) : (
              <small>{w.used}</small>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{w.correct}</p>
      {reverse.error === null ? null : <Callout kind="stop">{errorWords(words, reverse.error)}</Callout>}
      <div className={form.foot}>
        <Button variant="filled" data-autofocus autoFocus onClick={onClose}>
          {words.common.close}
        </Button>
      </div>
    </>
  )
}

/** The opening's id is made when the form opens, so sending twice posts once. */
function OpeningForm({ party, onClose }: Pick<Props, 'party' | 'onClose'>) {
  const words = useWords()
  const w = words.opening
  const side = party.kind === 'customer' ? w.customer : w.dealer
  const { newId, nowMs } = useCore()
  const [id] = useState(newId)
  const post = useTell('opening.post')
  const [draft, setDraft] = useState<OpeningDraft>(() => ({
    ...{ side: 'owed', amount: '', reference: '' },
    billedOn: dayInIndia(nowMs()),
  }))
  const amountPaise = parseRupees(draft.amount)
  const isFit = amountPaise !== undefined && amountPaise > 0 && draft.billedOn !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isFit) return
    const { billedOn, reference, side } = draft
    const onSuccess = () => {
      notifications.show({ message: w.done(formatRupees(amountPaise)), color: 'green' })
      onClose()
    }
    const signed = side === 'owed' ? amountPaise : -amountPaise
    post.mutate({ id, party, reference, billedOn, amountPaise: signed }, { onSuccess })
  }
  return (
    <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <p className={styles.soft}>{side.hint}</p>
      <OpeningFields party={party} draft={draft} isBad={!isFit} onChange={setDraft} />
      <FormFoot
        problem={post.error === null ? null : errorWords(words, post.error)}
        back={words.common.cancel}
        onBack={onClose}
        act={w.save}
        isBusy={post.isPending}
        isDisabled={!isFit}
      />
    </form>
  )
}

interface OpeningDraft {
  readonly side: 'owed' | 'ahead'
  readonly amount: string
  readonly reference: string
  readonly billedOn: string
}

interface FieldsProps {
  readonly party: Party
  readonly draft: OpeningDraft
  readonly isBad: boolean
  readonly onChange: (draft: OpeningDraft) => void
}

function OpeningFields({ party, draft, isBad, onChange }: FieldsProps) {
  const { opening: w, payment } = useWords()
  const side = party.kind === 'customer' ? w.customer : w.dealer
  const change = (next: Partial<OpeningDraft>) => onChange({ ...draft, ...next })
  return (
    <div className={form.grid}>
      <TextInput
        className={form.wide}
        data-autofocus
        autoFocus
        label={w.amount}
        leftSection="₹"
        inputMode="decimal"
        value={draft.amount}
        error={isBad && draft.amount !== '' ? payment.problems.not_an_amount : undefined}
        onChange={event => change({ amount: event.currentTarget.value })}
      />
      <SegmentedControl
        className={form.wide}
        fullWidth
        aria-label={w.side}
        data={(['owed', 'ahead'] as const).map(value => ({ value, label: side[value] }))}
        value={draft.side}
        onChange={value => change({ side: value as 'owed' | 'ahead' })}
      />
      <TextInput
        type="date"
        label={w.asOf}
        value={draft.billedOn}
        onChange={event => change({ billedOn: event.currentTarget.value })}
      />
      <TextInput
        label={w.reference}
        value={draft.reference}
        maxLength={40}
        onChange={event => change({ reference: event.currentTarget.value })}
      />
    </div>
  )
}
