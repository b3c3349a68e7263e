// The one box. It only shows and tells; what its text means is parse-box.ts, what its keys do is sell-keys.ts.

import type { Ref } from 'react'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { useWords } from '../../../text/language.tsx'
import { Icon, type IconName } from '../../../widgets/Icon.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { activeCart } from '../sell-state.ts'
import { type BoxWish, parseBox } from './parse-box.ts'
import styles from './SellBox.module.css'

export function SellBox({ ref }: { ref: Ref<HTMLInputElement> }) {
  const words = useWords()
  const act = useSellActions()
  const text = useSellState(state => activeCart(state).cursor.boxText)
  const chosen = useSellState(state => (state.results.rows.length > 0 ? state.chosenResult : -1))
  const wish = parseBox(text)
  const isSearching = useSellState(state => state.isSearching)
  const isOpen = wish.kind !== 'nothing'
  return (
    <div className={styles.box} data-problem={wish.kind === 'badQuantity' || undefined}>
      <span className={styles.icon}>
        <Icon name={iconOf(wish)} size={22} />
      </span>
      <input
        ref={ref}
        className={styles.input}
        type="text"
        value={text}
        onChange={event => act.setBox(event.currentTarget.value)}
        placeholder={words.sell.box}
        aria-label={words.sell.boxLabel}
        role="combobox"
        aria-expanded={isOpen}
        aria-busy={isSearching}
        aria-controls="sell-results"
        aria-autocomplete="list"
        aria-activedescendant={isOpen && chosen >= 0 ? `sell-result-${chosen}` : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
      />
      {wish.kind === 'item' && wish.quantityThousandths !== null ? (
        <span className={styles.quantity}>{words.sell.quantitySet(formatQuantity(wish.quantityThousandths))}</span>
      ) : null}
    </div>
  )
}

function iconOf(wish: BoxWish): IconName {
  if (wish.kind === 'bill') return 'invoices'
  return wish.kind === 'customer' ? 'person' : 'search'
}
