// Over the invoices: the filter, the days, the state.

import { Button, NativeSelect } from '@mantine/core'
import type { Ref } from 'react'
import { useAsk } from '../../core/ask.ts'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import { DaysChoice } from './DaysChoice.tsx'
import styles from './InvoicesTools.module.css'
import type { InvoicesFilter } from './invoices-filter.ts'

interface Props {
  readonly ref: Ref<HTMLInputElement>
  readonly filter: InvoicesFilter
  readonly today: string
  readonly onChange: (filter: InvoicesFilter) => void
  readonly onBlindReturn: () => void
  readonly onCreditNotes: () => void
}

const states: readonly InvoicesFilter['state'][] = ['all', 'paid', 'partial', 'unpaid', 'due', 'overdue', 'void']

export function InvoicesTools({ ref, filter, today, onChange, onBlindReturn, onCreditNotes }: Props) {
  const { invoices, returns } = useWords()
  return (
    <>
      <FilterBox ref={ref} label={invoices.filter} text={filter.text} onText={text => onChange({ ...filter, text })} />
      <DaysChoice filter={filter} today={today} onChange={onChange} />
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
      <Button variant="default" onClick={onCreditNotes} rightSection={<Key name="F4" quiet />}>
        {returns.creditNotes}
      </Button>
      <PastBillsLink />
    </>
  )
}

/** Only for a shop that brought some in. */
function PastBillsLink() {
  const { pastSales } = useWords()
  const { data } = useAsk('pastSale.find', { limit: 1 })
  if (data === undefined || data.total === 0) return null
  return <a href="#/past-bills">{pastSales.open}</a>
}
