// What came back without its bill: quantity, what is paid for one, and whether it can be sold again.

import { Button, Checkbox, TextInput } from '@mantine/core'
import { itemNames } from '../../../text/item-names.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { ScrollBox } from '../../../widgets/ScrollBox.tsx'
import { type BlindLine, isGoodLine } from './blind-draft.ts'
import styles from './ReturnDialog.module.css'

interface Props {
  readonly lines: readonly BlindLine[]
  readonly onChange: (lines: readonly BlindLine[]) => void
}

export function BlindLines({ lines, onChange }: Props) {
  const { returns: w, invoices } = useWords()
  if (lines.length === 0) return null
  const change = (at: number, changed: Partial<BlindLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...changed } : line)))
  return (
    <ScrollBox className={styles.scroll} label={invoices.lines}>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{invoices.line.item}</th>
            <th scope="col">{w.back}</th>
            <th scope="col">{w.price}</th>
            <th scope="col">{w.shelf}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Line
              key={line.item.id}
              line={line}
              onChange={changed => change(index, changed)}
              onRemove={() => onChange(lines.filter(other => other !== line))}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

interface LineProps {
  readonly line: BlindLine
  readonly onChange: (changed: Partial<BlindLine>) => void
  readonly onRemove: () => void
}

function Line({ line, onChange, onRemove }: LineProps) {
  const { returns: w, common } = useWords()
  const name = itemNames(useLanguage(), line.item)[0]
  return (
    <tr>
      <td>{name}</td>
      <td>
        <TextInput
          className={styles.quantity}
          aria-label={`${w.back}: ${name}`}
          inputMode="decimal"
          rightSection={<small>{line.item.unit}</small>}
          value={line.quantity}
          error={!isGoodLine(line)}
          onChange={event => onChange({ quantity: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          className={styles.quantity}
          aria-label={`${w.price}: ${name}`}
          inputMode="decimal"
          value={line.price}
          error={!isGoodLine(line)}
          onChange={event => onChange({ price: event.currentTarget.value })}
        />
      </td>
      <td>
        <Checkbox
          label={line.isRestocked ? w.restocked : w.writtenOff}
          aria-label={`${w.shelf}: ${name}`}
          checked={line.isRestocked}
          onChange={event => onChange({ isRestocked: event.currentTarget.checked })}
        />
      </td>
      <td data-right>
        <Button size="compact-sm" variant="subtle" tabIndex={-1} onClick={onRemove}>
          {common.remove}
        </Button>
      </td>
    </tr>
  )
}
