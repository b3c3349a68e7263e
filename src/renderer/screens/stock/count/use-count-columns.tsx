// The columns of a count: what was counted beside what the ledger held, and what that difference costs.

import { useMemo } from 'react'
import type { CountLine } from '../../../../shared/contract/counter/count-calls.ts'
import { formatPaise, formatRupees } from '../../../../shared/kernel/money.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import { showDelta, showQuantity } from '../../../text/show-quantity.ts'
import type { Column } from '../../../widgets/column-widths.ts'
import styles from '../StockScreen.module.css'

export function useCountColumns(): readonly Column<CountLine>[] {
  const { stock } = useWords()
  return useMemo(() => {
    const { columns } = stock
    return [
      { key: 'code', head: columns.code, width: 110, draw: line => <span>{line.code}</span> },
      { key: 'name', head: columns.item, width: 0, draw: line => <CountedName line={line} /> },
      {
        key: 'counted',
        head: columns.counted,
        width: 140,
        isRight: true,
        draw: line => (
          <strong>
            {line.countedThousandths === null
              ? ''
              : `${showQuantity(line.countedThousandths, line.decimals)} ${line.unit}`}
          </strong>
        ),
      },
      {
        key: 'expected',
        head: columns.expected,
        width: 140,
        isRight: true,
        draw: line => <span className={styles.soft}>{showQuantity(line.expectedThousandths, line.decimals)}</span>,
      },
      {
        key: 'difference',
        head: columns.difference,
        width: 130,
        isRight: true,
        draw: line => <Difference line={line} />,
      },
      {
        key: 'worth',
        head: columns.worth,
        width: 130,
        isRight: true,
        draw: line => (
          <span>
            {line.differencePaise === null || line.differencePaise === 0 ? '' : formatPaise(line.differencePaise)}
          </span>
        ),
      },
    ]
  }, [stock])
}

function Difference({ line }: { line: CountLine }) {
  const { countedThousandths, decimals, expectedThousandths } = line
  if (countedThousandths === null || countedThousandths === expectedThousandths) return <span />
  return <span className={styles.look}>{showDelta(countedThousandths - expectedThousandths, decimals)}</span>
}

function CountedName({ line: { batch, name } }: { line: CountLine }) {
  const { stock } = useWords()
  const language = useLanguage()
  if (batch === null) return <span>{name}</span>
  const { code, expiresOn, mrpPaise } = batch
  const says = [
    code,
    expiresOn === null ? stock.card.noExpiry : showDay(language, expiresOn),
    mrpPaise === null ? '' : `MRP ${formatRupees(mrpPaise)}`,
  ]
  return (
    <span>
      {name} <span className={styles.soft}>{says.filter(text => text !== '').join(' · ')}</span>
    </span>
  )
}
