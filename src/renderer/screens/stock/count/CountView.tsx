// A count going on: the box that scans go into, what was said of the last one, the lines, and the end of it.

import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DocumentLanguage } from '../../../../shared/contract/counter/document-calls.ts'
import { useAsk } from '../../../core/ask.ts'
import { usePagedRows } from '../../../core/paged-rows.ts'
import { PagedRowList } from '../../../parts/list/PagedRowList.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { showQuantity } from '../../../text/show-quantity.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import { EmptyState } from '../../../widgets/EmptyState.tsx'
import { useListKeys } from '../../../widgets/list-keys.ts'
import { FoundItems } from '../FoundItems.tsx'
import styles from '../StockScreen.module.css'
import { CountBatchDialog } from './CountBatchDialog.tsx'
import { CountEnd } from './CountEnd.tsx'
import { CountTools } from './CountTools.tsx'
import type { CountOverlay, CountShow } from './count-show.ts'
import { useCountBox } from './use-count-box.ts'
import { useCountColumns } from './use-count-columns.tsx'
import { type Said, useCounting } from './use-counting.ts'

export function CountView({ id, language }: { id: string; language: DocumentLanguage }) {
  const words = useWords()
  const w = words.stock.counts
  const [, navigate] = useLocation()
  const { data: count, error } = useAsk('count.get', { id }, { keep: true })
  const [show, setShow] = useState<CountShow>('counted')
  const [chosen, choose] = useState(0)
  const [overlay, setOverlay] = useState<CountOverlay>('none')
  const rows = usePagedRows('count.findLines', { id, show })
  const columns = useCountColumns()
  const counting = useCounting(id)
  const box = useCountBox(counting)
  const chosenLine = rows.rowAt(chosen)
  const open = (index: number) => {
    choose(index)
    box.ask(rows.rowAt(index))
  }
  useListKeys({
    count: rows.total,
    chosen,
    onChoose: choose,
    onOpen: index => void (box.enter() || open(index)),
    onEscape: () => void (box.clear() || navigate('/stock/counts')),
    filter: box.field,
    more: {
      'Ctrl+z': counting.undo,
      F2: counting.pickAgain,
      'Ctrl+p': () => setOverlay('sheet'),
      F10: () => setOverlay('post'),
      ...(box.typed === '' && chosenLine ? { Delete: () => counting.takeBack(chosenLine) } : {}),
    },
  })
  if (error !== null) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  return (
    <div className={styles.body}>
      <CountTools box={box} show={show} onShow={setShow} onUndo={counting.undo} onOpen={setOverlay} />
      <FoundItems items={box.results} onTake={box.take} />
      <SaidLine said={counting.said} hint={w.hint} />
      <PagedRowList
        name="count"
        label={w.show[show]}
        columns={columns}
        rows={rows}
        chosen={chosen}
        onOpen={open}
        empty={<EmptyState icon="stock" title={w.empty} hint={w.emptyHint} />}
      />
      <footer className={styles.foot}>
        {count === undefined ? null : w.progress(count.countedCount, count.lineCount)}
      </footer>
      {counting.picking === null ? null : (
        <CountBatchDialog picking={counting.picking} onPick={counting.pick} onClose={counting.pickNone} />
      )}
      {count && <CountEnd count={count} overlay={overlay} language={language} onClose={() => setOverlay('none')} />}
    </div>
  )
}

function SaidLine({ said, hint }: { said: Said | null; hint: string }) {
  const words = useWords()
  const w = words.stock.counts
  if (said === null) return <p className={`${styles.said} ${styles.hint}`}>{hint}</p>
  if (said.kind === 'unknown') {
    return (
      <Callout kind="look" isUrgent>
        {w.unknown(said.code)}
      </Callout>
    )
  }
  if (said.kind === 'refused') return <Callout kind="stop">{errorWords(words, said.error)}</Callout>
  const { batch, countedThousandths, decimals, name, unit } = said.line
  const what = batch === null ? name : `${name}, ${batch.code}`
  return (
    <p className={styles.said} role="status">
      <span className={styles.big}>{w.last(what, `${showQuantity(countedThousandths ?? 0, decimals)} ${unit}`)}</span>
      {batch === null ? null : <span className={styles.hint}>{w.otherBatch}</span>}
    </p>
  )
}
