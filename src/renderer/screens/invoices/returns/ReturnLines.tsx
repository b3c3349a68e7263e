// The lines of the invoice with a field for what comes back of each, and whether it can be sold again.

import { Checkbox, TextInput } from '@mantine/core'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { useWords } from '../../../text/language.tsx'
import { ScrollBox } from '../../../widgets/ScrollBox.tsx'
import styles from './ReturnDialog.module.css'
import { type LineDraft, problemOfLine } from './return-draft.ts'

interface Props {
  readonly lines: readonly LineDraft[]
  readonly onChange: (lines: readonly LineDraft[]) => void
}

export function ReturnLines({ lines, onChange }: Props) {
  const { returns: w, invoices } = useWords()
  const first = lines.findIndex(each => each.leftThousandths > 0)
  const change = (at: number, changed: Partial<LineDraft>) =>
    onChange(lines.map((each, index) => (index === at ? { ...each, ...changed } : each)))
  return (
    <ScrollBox className={styles.scroll} label={invoices.lines}>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{invoices.line.item}</th>
            <th scope="col" data-right>
              {w.sold}
            </th>
            <th scope="col" data-right>
              {w.left}
            </th>
            <th scope="col">{w.back}</th>
            <th scope="col">{w.shelf}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((each, index) => (
            <Line
              key={each.line.lineNumber}
              draft={each}
              isFirst={index === first}
              onChange={changed => change(index, changed)}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

interface LineProps {
  readonly draft: LineDraft
  readonly isFirst: boolean
  readonly onChange: (changed: Partial<LineDraft>) => void
}

function Line({ draft, isFirst, onChange }: LineProps) {
  const { returns: w } = useWords()
  const { line, leftThousandths, text, isRestocked } = draft
  const problem = problemOfLine(draft)
  return (
    <tr>
      <td>
        {line.name}
        <small>{w.each(formatPaise(line.unitPricePaise))}</small>
      </td>
      <td data-right>
        {formatQuantity(line.quantityThousandths, line.decimals)} {line.unit}
      </td>
      <td data-right>{formatQuantity(leftThousandths, line.decimals)}</td>
      <td>
        <TextInput
          className={styles.quantity}
          aria-label={`${w.back}: ${line.name}`}
          inputMode="decimal"
          disabled={leftThousandths === 0}
          {...(isFirst ? { 'data-autofocus': true } : {})}
          value={text}
          error={problem === null ? undefined : w.problems[problem]}
          onChange={event => onChange({ text: event.currentTarget.value })}
        />
      </td>
      <td>
        <Checkbox
          tabIndex={text.trim() === '' ? -1 : 0}
          disabled={leftThousandths === 0}
          label={isRestocked ? w.restocked : w.writtenOff}
          aria-label={`${w.shelf}: ${line.name}`}
          checked={isRestocked}
          onChange={event => onChange({ isRestocked: event.currentTarget.checked })}
        />
      </td>
    </tr>
  )
}
