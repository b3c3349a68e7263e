// Which days a list of papers is narrowed to.

import { NativeSelect } from '@mantine/core'
import { FromToFields } from '../../parts/list/FromToFields.tsx'
import { useWords } from '../../text/language.tsx'
import styles from './InvoicesTools.module.css'
import { type InvoicesFilter, type Period, withPeriod } from './invoices-filter.ts'

interface Props {
  readonly filter: InvoicesFilter
  readonly today: string
  readonly onChange: (filter: InvoicesFilter) => void
}

const periods: readonly Period[] = ['all', 'today', 'yesterday', 'week', 'month', 'lastMonth', 'year', 'days']

export function DaysChoice({ filter, today, onChange }: Props) {
  const { invoices } = useWords()
  return (
    <>
      <NativeSelect
        className={styles.select}
        aria-label={invoices.period}
        value={filter.period}
        data={periods.map(value => ({ value, label: invoices.periods[value] }))}
        onChange={event => onChange(withPeriod(filter, event.currentTarget.value as Period, today))}
      />
      {filter.period === 'days' ? (
        <FromToFields
          fromOn={filter.fromOn}
          toOn={filter.toOn}
          onChange={changed => onChange({ ...filter, ...changed })}
        />
      ) : null}
    </>
  )
}
