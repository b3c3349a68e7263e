// The lines of goods that go back: how much of what is left, at which price and tax, out of which batch.

import { TextInput } from '@mantine/core'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { BatchChoice } from '../../../parts/stock/BatchChoice.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import table from '../../../widgets/record/RecordTable.module.css'
import styles from '../Dealers.module.css'
import { linePaise, readLine, type SendBackLine } from './send-back-draft.ts'

interface Props {
  readonly lines: readonly SendBackLine[]
  readonly isInterState: boolean
  readonly onChange: (lines: readonly SendBackLine[]) => void
}

export function SendBackLines({ lines, isInterState, onChange }: Props) {
  const { sendBack } = useWords().dealers
  const isOfReceipt = lines.some(line => line.leftThousandths !== null)
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{sendBack.item}</th>
          {isOfReceipt ? (
            <th scope="col" data-right>
              {sendBack.left}
            </th>
          ) : null}
          <th scope="col">{sendBack.quantity}</th>
          <th scope="col">{sendBack.price}</th>
          <th scope="col">{sendBack.tax}</th>
          <th scope="col" data-right>
            {sendBack.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Line
            key={line.key}
            {...{ line, isOfReceipt, isInterState }}
            hasFocus={isOfReceipt && index === 0}
            onChange={changed => onChange(lines.map(each => (each === line ? changed : each)))}
          />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly line: SendBackLine
  readonly isOfReceipt: boolean
  readonly isInterState: boolean
  readonly hasFocus: boolean
  readonly onChange: (line: SendBackLine) => void
}

function Line({ line, isOfReceipt, isInterState, hasFocus, onChange }: LineProps) {
  const { receive, sendBack } = useWords().dealers
  const field = (key: 'quantity' | 'price' | 'tax', head: string) => ({
    'aria-label': receive.fieldOf(head, line.name),
    inputMode: 'decimal' as const,
    value: line[key],
    error: readLine({ ...line, ...correct, [key]: line[key] }) === undefined,
    onFocus: (event: React.FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...line, [key]: event.currentTarget.value }),
  })
  const left = line.leftThousandths
  return (
    <tr>
      <td>
        {line.name}
        <Where line={line} />
        {line.choosesBatch ? (
          <BatchChoice
            itemId={line.itemId}
            from={line.batch}
            ariaLabel={receive.fieldOf(receive.batch, line.name)}
            onChange={batch => onChange({ ...line, batch })}
          />
        ) : null}
      </td>
      {isOfReceipt ? (
        <td data-right>
          {left === null ? '' : formatQuantity(left, line.decimals)} {line.unit}
        </td>
      ) : null}
      <td className={styles.number}>
        <TextInput
          {...field('quantity', sendBack.quantity)}
          {...(hasFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
        />
      </td>
      <td className={styles.price}>
        <TextInput {...field('price', sendBack.price)} leftSection="₹" />
      </td>
      <td className={styles.number}>
        <TextInput {...field('tax', sendBack.tax)} rightSection="%" />
      </td>
      <td data-right className={styles.number}>
        {formatPaise(linePaise(line, isInterState))}
      </td>
    </tr>
  )
}

/** So that each field is marked for its own mistake only. */
const correct = { quantity: '', price: '', tax: '' }

function Where({ line }: { line: SendBackLine }) {
  const { sendBack } = useWords().dealers
  const language = useLanguage()
  const { batch, source, choosesBatch } = line
  const says = [
    source === 'stock' ? '' : sendBack.sources[source],
    batch === null || choosesBatch ? '' : batch.code,
    batch?.expiresOn == null || choosesBatch ? '' : showDay(language, batch.expiresOn),
  ].filter(text => text !== '')
  return says.length === 0 ? null : <small>{says.join(' · ')}</small>
}
