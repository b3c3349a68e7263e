// What of the market is looked at: amount, days, risk, and the order.

import { NativeSelect } from '@mantine/core'
import { formatDrawnRupees } from '../../../shared/kernel/money.ts'
import { useWords } from '../../text/language.tsx'
import { amountChoices, dayChoices, type ListingsFilter, riskChoices, sorts } from './listings-filter.ts'
import styles from './Marketplace.module.css'

interface Props {
  readonly filter: ListingsFilter
  readonly onChange: (filter: ListingsFilter) => void
}

export function ListingsTools({ filter, onChange }: Props) {
  const { listings: w } = useWords().market
  const choice = <K extends 'amount' | 'days' | 'risk' | 'sort'>(
    name: K,
    label: string,
    values: readonly ListingsFilter[K][],
    wordOf: (value: ListingsFilter[K]) => string,
  ) => (
    <NativeSelect
      className={styles.choice}
      aria-label={label}
      value={filter[name]}
      data={values.map(value => ({ value, label: wordOf(value) }))}
      onChange={event => onChange({ ...filter, [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      {choice('amount', w.amounts, amountChoices, value => amountWord(w, value))}
      {choice('days', w.days, dayChoices, value => (value === '' ? w.anyDays : w.within(Number(value))))}
      {choice('risk', w.risk, riskChoices, value => ({ '': w.anyRisk, low: w.lowRisk, medium: w.mediumRisk })[value])}
      {choice('sort', w.sort, sorts, value => w.sorts[value])}
    </>
  )
}

function amountWord(
  w: { anyAmount: string; upTo: (amount: string) => string; from: (amount: string) => string },
  value: ListingsFilter['amount'],
): string {
  const [bound, rupees] = value.split('-')
  if (value === '') return w.anyAmount
  const amount = formatDrawnRupees(Number(rupees) * 100)
  return bound === 'to' ? w.upTo(amount) : w.from(amount)
}
