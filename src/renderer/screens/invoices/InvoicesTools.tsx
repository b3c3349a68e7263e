// Over the invoices: the filter, the days, the state.

import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from './InvoicesTools.module.css'
import { type InvoicesFilter, type Period, withPeriod } from './invoices-filter.ts'

interface Props {
  readonly ref: Ref<HTMLInputElement>
  readonly filter: InvoicesFilter
  readonly today: string
  readonly onChange: (filter: InvoicesFilter) => void
  readonly onBlindReturn: () => void
}

const periods: readonly Period[] = ['all', 'today', 'yesterday', 'week', 'month', 'lastMonth', 'year', 'days']
const states: readonly InvoicesFilter['state'][] = ['all', 'paid', 'partial', 'unpaid', 'due', 'overdue', 'void']

export function InvoicesTools({ ref, filter, today, onChange, onBlindReturn }: Props) {
  const { invoices, returns } = useWords()
  return (
    <>
      <FilterBox ref={ref} label={invoices.filter} text={filter.text} onText={text => onChange({ ...filter, text })} />
      <NativeSelect
        className={styles.select}
        aria-label={invoices.period}
        value={filter.period}
        data={periods.map(value => ({ value, label: invoices.periods[value] }))}
        onChange={event => onChange(withPeriod(filter, event.currentTarget.value as Period, today))}
      />
      {filter.period === 'days' ? (
        <>
          <TextInput
            type="date"
            aria-label={invoices.from}
            value={filter.fromOn}
            onChange={event => onChange({ ...filter, fromOn: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            aria-label={invoices.to}
            value={filter.toOn}
            onChange={event => onChange({ ...filter, toOn: event.currentTarget.value })}
          />
        </>
      ) : null}
      <NativeSelect
        className={styles.select}
        aria-label={invoices.state}
        value={filter.state}
        data={states.map(value => ({ value, label: invoices.states[value] }))}
        onChange={event => onChange({ ...filter, state: event.currentTarget.value as InvoicesFilter['state'] })}
      />
      <Button variant="default" onClick={onBlindReturn} rightSection={<Key name="Ctrl+B" quiet />}>
        {returns.blind}
      </Button>
    </>
  )
}
