// A field for the pieces of each worth, what they come to beside it, and one for the rest as an amount.

import { TextInput } from '@mantine/core'
import { cashWorthsPaise } from '../../../shared/domain/till/drawer.ts'
import { formatPaise } from '../../../shared/kernel/money.ts'
import { useWords } from '../../text/language.tsx'
import styles from './CloseShiftDialog.module.css'
import { type CountDraft, isLoose, isPieces } from './count-draft.ts'

interface Props {
  readonly draft: CountDraft
  readonly onChange: (draft: CountDraft) => void
}

export function CountFields({ draft, onChange }: Props) {
  const { till: w, payment } = useWords()
  const { pieces, loose } = draft
  return (
    <>
      <div className={styles.worths}>
        {cashWorthsPaise.map((worthPaise, index) => {
          const text = pieces[worthPaise] ?? ''
          const isRight = isPieces(text)
          const change = (value: string) => onChange({ ...draft, pieces: { ...pieces, [worthPaise]: value } })
          return (
            <div key={worthPaise} className={styles.worth}>
              <span className={styles.note}>₹{worthPaise / 100} ×</span>
              <TextInput
                {...(index === 0 ? { 'data-autofocus': true, autoFocus: true } : {})}
                aria-label={`₹${worthPaise / 100}: ${w.pieces}`}
                inputMode="numeric"
                value={text}
                maxLength={6}
                error={isRight ? undefined : w.badPieces}
                onChange={event => change(event.currentTarget.value)}
              />
              <span className={styles.sum}>
                {isRight && text.trim() !== '' ? formatPaise(worthPaise * Number(text)) : ''}
              </span>
            </div>
          )
        })}
      </div>
      <TextInput
        label={w.loose}
        description={w.looseHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        leftSection="₹"
        inputMode="decimal"
        value={loose}
        maxLength={20}
        error={isLoose(loose) ? undefined : payment.problems.not_an_amount}
        onChange={event => onChange({ ...draft, loose: event.currentTarget.value })}
      />
    </>
  )
}
