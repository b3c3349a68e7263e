// What the cart comes to: the parts small, the total to be read from across the counter.

import { Button } from '@mantine/core'
import type { InvoiceAmounts } from '../../../../shared/domain/invoice/price-invoice.ts'
import { formatPaise, formatRupees } from '../../../../shared/kernel/money.ts'
import type { Cart } from '../../../../shared/records/cart.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { BillEditor } from './BillEditor.tsx'
import styles from './CartTotals.module.css'
import type { CartTotals as Totals } from './cart-totals.ts'

export function CartTotals({ cart, totals }: { cart: Cart; totals: Totals | null }) {
  const words = useWords()
  const act = useSellActions()
  const isAdding = useSellState(state => state.pendingScans > 0)
  const isEmpty = cart.lines.length === 0
  return (
    <div className={styles.totals}>
      <BillEditor cart={cart} />
      {cart.note === '' ? null : <p className={styles.note}>{cart.note}</p>}
      {totals?.ok === false ? <Callout kind="stop">{errorWords(words, totals.refusal)}</Callout> : null}
      {totals?.ok === true && !isEmpty ? (
        <Parts amounts={totals.amounts} isTaxInside={cart.lines.every(line => line.priceMode === 'inclusive')} />
      ) : null}
      <div className={styles.total}>
        <span className={styles.word}>{words.sell.total}</span>
        <output className={styles.figure}>{totals?.ok === true ? formatRupees(totals.amounts.totalPaise) : '—'}</output>
      </div>
      <Button
        fullWidth
        size="md"
        disabled={isEmpty || totals?.ok === false}
        onClick={() => void act.openPayment()}
        leftSection={<Key name="F9" quiet />}
      >
        {isAdding ? words.sell.adding : words.sell.takePayment}
      </Button>
    </div>
  )
}

function Parts({ amounts, isTaxInside }: { amounts: InvoiceAmounts; isTaxInside: boolean }) {
  const { sell } = useWords()
  const taxPaise = amounts.cgstPaise + amounts.sgstPaise + amounts.igstPaise
  const parts: readonly (readonly [word: string, text: string])[] = [
    [sell.subtotal, formatPaise(amounts.grossPaise)],
    [sell.discounts, amounts.discountPaise === 0 ? '' : `−${formatPaise(amounts.discountPaise)}`],
    [isTaxInside ? sell.taxIncluded : sell.tax, taxPaise === 0 ? '' : formatPaise(taxPaise)],
    [sell.roundOff, amounts.roundOffPaise === 0 ? '' : signed(amounts.roundOffPaise)],
  ]
  return (
    <p className={styles.parts}>
      {parts
        .filter(([, text]) => text !== '')
        .map(([word, text]) => (
          <span key={word} className={styles.part}>
            {word} <strong>{text}</strong>
          </span>
        ))}
    </p>
  )
}

function signed(paise: number): string {
  return paise > 0 ? `+${formatPaise(paise)}` : `−${formatPaise(-paise)}`
}
