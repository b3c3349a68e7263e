// What a name typed into the box finds; Enter takes the first, a click any.

import type { ItemForSale } from '../../../shared/records/item.ts'
import { itemNames } from '../../text/item-names.ts'
import { useLanguage } from '../../text/language.tsx'
import { showQuantity } from '../../text/show-quantity.ts'
import styles from './StockScreen.module.css'

export function FoundItems({ items, onTake }: { items: readonly ItemForSale[]; onTake: (item: ItemForSale) => void }) {
  const language = useLanguage()
  if (items.length === 0) return null
  return (
    <ul className={styles.found}>
      {items.map((item, index) => (
        <li key={item.id}>
          <button
            type="button"
            className={styles.foundRow}
            aria-selected={index === 0}
            role="option"
            onMouseDown={event => event.preventDefault()}
            onClick={() => onTake(item)}
          >
            <span>{itemNames(language, item)[0]}</span>
            <span className={styles.soft}>{item.code}</span>
            <span className={styles.soft}>
              {showQuantity(item.onHandThousandths)} {item.unit}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
