// What the box's text finds, one row each, the chosen one marked. With an empty box: what is sold often, to click.

import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../../text/language.tsx'
import { EmptyState } from '../../../widgets/EmptyState.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { activeCart, type Results as Found } from '../sell-state.ts'
import { type BoxWish, parseBox } from './parse-box.ts'
import { BillResult, CustomerResult, ItemResult, NewResult } from './ResultRow.tsx'
import styles from './Results.module.css'

export function Results() {
  const words = useWords()
  const act = useSellActions()
  const results = useSellState(state => state.results)
  const chosen = useSellState(state => state.chosenResult)
  const isSearching = useSellState(state => state.isSearching)
  const text = useSellState(state => activeCart(state).cursor.boxText)
  const list = useRef<HTMLDivElement>(null)
  const wish = parseBox(text)
  const isTyping = wish.kind !== 'nothing'
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  // Answers to what stood in the box before it was emptied.
  if (!isTyping && results.kind !== 'items') return null
  const rows = rowsOf(results)
  if (rows.length === 0) return isSearching ? null : <NothingFound wish={wish} />
  return (
    <div className={styles.found}>
      {isTyping ? null : <h2 className={styles.head}>{words.sell.oftenSold}</h2>}
      <div className={styles.list} ref={list} id="sell-results" role="listbox" aria-label={words.sell.results}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the keys; ↑ ↓ and Enter choose here
          // biome-ignore lint/a11y/useFocusableInteractive: the box points at the chosen row by aria-activedescendant
          <div
            key={row.key}
            id={`sell-result-${index}`}
            className={styles.row}
            role="option"
            aria-selected={isTyping && index === chosen}
            onMouseDown={event => event.preventDefault()}
            onClick={() => act.takeResult(index)}
          >
            {row.content}
          </div>
        ))}
      </div>
    </div>
  )
}

function rowsOf(results: Found): { key: string; content: ReactNode }[] {
  if (results.kind === 'items') {
    return results.rows.map(item => ({ key: item.id, content: <ItemResult item={item} /> }))
  }
  if (results.kind === 'bills') {
    return results.rows.map(bill => ({ key: bill.id, content: <BillResult bill={bill} /> }))
  }
  const found = results.rows.map(customer => ({ key: customer.id, content: <CustomerResult customer={customer} /> }))
  return [...found, { key: 'new', content: <NewResult text={results.text} /> }]
}

function NothingFound({ wish }: { wish: BoxWish }) {
  const { sell } = useWords()
  if (wish.kind === 'badQuantity') return null
  if (wish.kind === 'bill') {
    return wish.text === '' ? (
      <EmptyState icon="invoices" title={sell.typeBill} />
    ) : (
      <EmptyState icon="invoices" title={sell.noBill} hint={sell.typeBill} />
    )
  }
  const text = wish.kind === 'item' ? wish.text : ''
  if (text !== '') return <EmptyState icon="search" title={sell.nothingFound(text)} hint={sell.nothingFoundHint} />
  return (
    <EmptyState icon="items" title={sell.noItemsYet} hint={sell.noItemsHint}>
      <a href="#/import">{sell.importList}</a>
    </EmptyState>
  )
}
