// What is to be mended before the files can go: what, where, in which bills, and what waits for it.

import type { MonthEndReport } from '../../../shared/records/month-end.ts'
import { useWords } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { Icon } from '../../widgets/Icon.tsx'
import { Key } from '../../widgets/Key.tsx'
import { RowList } from '../../widgets/RowList.tsx'
import type { BlockerRow } from './blocker-rows.ts'
import styles from './MonthEndScreen.module.css'

interface Props {
  readonly report: MonthEndReport
  readonly rows: readonly BlockerRow[]
  readonly chosen: number
  readonly onOpen: (index: number) => void
}

export function BlockerList({ report, rows, chosen, onOpen }: Props) {
  const words = useWords()
  const { monthEnd } = words
  if (rows.length === 0)
    return (
      <p className={styles.clear}>
        <Icon name="check" size={18} /> {monthEnd.nothingBlocks}
      </p>
    )
  return (
    <>
      <ul className={styles.sentences}>
        {report.blockers.map(({ code, documentCount, isNote }) => (
          <li key={`${code} ${isNote}`} data-kind={isNote ? 'look' : 'stop'}>
            <Icon name={isNote ? 'look' : 'stop'} size={18} />
            {monthEnd.blockers[code](documentCount)}
          </li>
        ))}
        <li className={styles.keys}>
          <Key name="Enter" quiet /> {monthEnd.openPlace} <Key name="B" quiet /> {monthEnd.openBill}
        </li>
      </ul>
      <RowList
        name="blockers"
        label={monthEnd.blocked}
        columns={columnsOf(words)}
        count={rows.length}
        rowAt={index => rows[index]}
        chosen={chosen}
        onOpen={onOpen}
        empty={null}
      />
    </>
  )
}

function columnsOf({ monthEnd }: Words): Column<BlockerRow>[] {
  const { place: heads } = monthEnd
  return [
    { key: 'where', head: heads.where, width: 240, draw: ({ place }) => place.label },
    {
      key: 'what',
      head: heads.what,
      width: 0,
      draw: ({ blocker, place }) => monthEnd.blockers[blocker.code](place.documentCount),
    },
    {
      key: 'bills',
      head: heads.bills,
      width: 200,
      draw: ({ place }) => {
        const [first] = place.documents
        return first === undefined ? '' : monthEnd.moreBills(first.number, place.documentCount - 1)
      },
    },
    {
      key: 'blocks',
      head: heads.blocks,
      width: 270,
      draw: ({ blocker }) =>
        blocker.isNote ? monthEnd.note : blocker.parts.map(part => monthEnd.parts[part]).join(', '),
    },
  ]
}
