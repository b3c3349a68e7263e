// The tax of an item or group: as the group says, or one rate; more than one when a rate changes on a day.

import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { useCore } from '../../core/core-context.tsx'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { firstTaxDay, type RateDraft } from './item-draft.ts'
import styles from './TaxField.module.css'

/** GST's rates of today and of the years an old bill may fall in. */
const usualPercents = ['0', '0.25', '1.5', '3', '5', '12', '18', '28', '40']

interface Props {
  readonly rates: readonly RateDraft[]
  readonly onChange: (rates: readonly RateDraft[]) => void
  /** What holds when no rate is given, in words; null: a rate must be given. */
  readonly otherwise: string
  readonly error?: string | undefined
  readonly withDates?: boolean
}

export function TaxField({ rates, onChange, otherwise, error, withDates = false }: Props) {
  const { items } = useWords()
  const { nowMs } = useCore()
  const first = rates[0]
  const choices = [{ value: '', label: otherwise }, ...percentChoices(rates)]
  const setPercent = (index: number, percent: string) =>
    onChange(rates.map((rate, at) => (at === index ? { ...rate, percent } : rate)))
  const addDated = () => onChange([...rates, { fromOn: dayInIndia(nowMs()), percent: rates.at(-1)?.percent ?? '5' }])
  return (
    <div>
      <NativeSelect
        label={items.tax}
        data={choices}
        value={first?.percent ?? ''}
        error={error}
        onChange={event => {
          const percent = event.currentTarget.value
          if (percent === '') onChange([])
          else if (first === undefined) onChange([{ fromOn: firstTaxDay, percent }])
          else setPercent(0, percent)
        }}
      />
      {rates.slice(1).map((rate, at) => (
        <DatedRow
          // biome-ignore lint/suspicious/noArrayIndexKey: while they are typed, two rates may be alike
          key={at}
          rate={rate}
          choices={percentChoices(rates)}
          onChange={next => onChange(rates.map((other, index) => (index === at + 1 ? next : other)))}
          onRemove={() => onChange(rates.filter((_, index) => index !== at + 1))}
        />
      ))}
      {withDates && first !== undefined ? (
        <Button
          className={styles.more}
          size="compact-sm"
          variant="subtle"
          onClick={addDated}
          leftSection={<Icon name="add" size={16} />}
        >
          {items.taxFrom}
        </Button>
      ) : null}
    </div>
  )
}

interface RowProps {
  readonly rate: RateDraft
  readonly choices: { value: string; label: string }[]
  readonly onChange: (rate: RateDraft) => void
  readonly onRemove: () => void
}

function DatedRow({ rate, choices, onChange, onRemove }: RowProps) {
  const words = useWords()
  return (
    <div className={styles.dated}>
      <TextInput
        type="date"
        aria-label={words.items.taxFromDay}
        value={rate.fromOn}
        onChange={event => onChange({ ...rate, fromOn: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={words.items.tax}
        data={choices}
        value={rate.percent}
        onChange={event => onChange({ ...rate, percent: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={words.common.remove} onClick={onRemove}>
        <Icon name="close" size={16} />
      </ActionIcon>
    </div>
  )
}

function percentChoices(rates: readonly RateDraft[]): { value: string; label: string }[] {
  const all = new Set([...usualPercents, ...rates.map(rate => rate.percent)])
  return [...all].sort((a, b) => Number(a) - Number(b)).map(value => ({ value, label: `${value} %` }))
}
