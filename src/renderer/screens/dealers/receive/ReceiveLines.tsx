// The lines of goods that came, with what is short or extra beside them.

import { TextInput } from '@mantine/core'
import { extraThousandths, shortThousandths } from '../../../../shared/domain/dealer-order/came.ts'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { useWords } from '../../../text/language.tsx'
import table from '../../../widgets/record/RecordTable.module.css'
import styles from '../Dealers.module.css'
import { type ReceiveLine, readAmount, readQuantity } from './receive-draft.ts'

interface Props {
  readonly lines: readonly ReceiveLine[]
  readonly onChange: (lines: readonly ReceiveLine[]) => void
  readonly hasFocus: boolean
}

export function ReceiveLines({ lines, onChange, hasFocus }: Props) {
  const { receive } = useWords().dealers
  const hasBatches = lines.some(line => line.tracksBatches)
  const heads = [receive.ordered, receive.good, receive.damaged, receive.cost]
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{receive.item}</th>
          {heads.map((head, index) => (
            <th key={head} scope="col" data-right={index === 0 || undefined}>
              {head}
            </th>
          ))}
          {hasBatches ? <th scope="col">{receive.batch}</th> : null}
          {hasBatches ? <th scope="col">{receive.expires}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Line
            key={line.key}
            line={line}
            hasBatches={hasBatches}
            hasFocus={hasFocus && index === 0}
            onChange={changed => onChange(lines.map(each => (each === line ? changed : each)))}
          />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly line: ReceiveLine
  readonly hasBatches: boolean
  readonly hasFocus: boolean
  readonly onChange: (line: ReceiveLine) => void
}

function Line({ line, hasBatches, hasFocus, onChange }: LineProps) {
  const { receive } = useWords().dealers
  const { name, unit, decimals, orderedThousandths } = line
  const field = (key: 'good' | 'damaged' | 'cost' | 'batch' | 'expiresOn', head: string, isBad: boolean) => ({
    'aria-label': receive.fieldOf(head, name),
    value: line[key],
    error: isBad,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...line, [key]: event.currentTarget.value }),
  })
  const figure = {
    inputMode: 'decimal' as const,
    onFocus: (event: React.FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
  }
  return (
    <tr>
      <td>
        {name}
        <small>
          <Difference line={line} />
        </small>
      </td>
      <td data-right>
        {orderedThousandths === 0 ? '' : formatQuantity(orderedThousandths)} {unit}
      </td>
      <td className={styles.number}>
        <TextInput
          {...field('good', receive.good, readQuantity(line.good, decimals) === undefined)}
          {...figure}
          {...(hasFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
        />
      </td>
      <td className={styles.number}>
        <TextInput
          {...field('damaged', receive.damaged, readQuantity(line.damaged, decimals) === undefined)}
          {...figure}
        />
      </td>
      <td className={styles.number}>
        <TextInput {...field('cost', receive.cost, readAmount(line.cost) === undefined)} {...figure} />
      </td>
      {hasBatches ? (
        <td className={styles.code}>
          {line.tracksBatches ? <TextInput {...field('batch', receive.batch, false)} maxLength={40} /> : null}
        </td>
      ) : null}
      {hasBatches ? (
        <td className={styles.day}>
          {line.tracksBatches ? <TextInput type="date" {...field('expiresOn', receive.expires, false)} /> : null}
        </td>
      ) : null}
    </tr>
  )
}

function Difference({ line }: { line: ReceiveLine }) {
  const { receive } = useWords().dealers
  const came = {
    orderedThousandths: line.orderedThousandths,
    receivedThousandths: readQuantity(line.good, line.decimals) ?? 0,
    damagedThousandths: readQuantity(line.damaged, line.decimals) ?? 0,
  }
  const short = shortThousandths(came)
  const extra = line.orderedThousandths === 0 ? 0 : extraThousandths(came)
  const quantity = (thousandths: number) => `${formatQuantity(thousandths)} ${line.unit}`
  if (short > 0) return <span className={styles.owes}>{receive.short(quantity(short))}</span>
  return extra > 0 ? <span className={styles.owes}>{receive.extra(quantity(extra))}</span> : null
}
