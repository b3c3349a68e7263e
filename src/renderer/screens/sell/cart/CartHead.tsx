// Above the lines: which cart of how many, those on hold, and whom this one is for.

import { ActionIcon, Button } from '@mantine/core'
import type { SupplyPlace } from '../../../../shared/domain/invoice/place-of-supply.ts'
import type { Cart } from '../../../../shared/records/cart.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showTime } from '../../../text/show-date.ts'
import { stateName } from '../../../text/states.ts'
import { Icon } from '../../../widgets/Icon.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { heldCarts } from '../sell-state.ts'
import styles from './CartHead.module.css'
import { setCustomer } from './cart-edits.ts'

const shownHeld = 2

export function CartHead({ cart, place }: { cart: Cart; place: SupplyPlace | null }) {
  const { sell } = useWords()
  const act = useSellActions()
  const carts = useSellState(state => state.carts)
  const held = heldCarts({ carts, activeId: cart.id })
  const title = held.length === 0 ? sell.cart : sell.cartOf(carts.indexOf(cart) + 1, carts.length)
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <h1 className={styles.title}>{title}</h1>
        {held.length === 0 ? null : <span className={styles.word}>{sell.held}:</span>}
        {held.slice(0, shownHeld).map(other => (
          <button key={other.id} type="button" className={styles.held} onClick={() => act.resume(other.id)}>
            <span className={styles.heldName}>{other.customer?.name ?? sell.heldLines(other.lines.length)}</span>
            <span className={styles.heldAt}>{showTime(other.heldAt ?? other.updatedAt)}</span>
          </button>
        ))}
        {held.length > shownHeld ? (
          <button type="button" className={styles.more} onClick={() => act.put({ dialog: { kind: 'held' } })}>
            +{held.length - shownHeld}
          </button>
        ) : null}
        <Button
          className={styles.hold}
          size="compact-sm"
          variant="subtle"
          onClick={act.holdOrList}
          rightSection={<Key name="F8" />}
        >
          {cart.lines.length === 0 ? sell.heldTitle : sell.hold}
        </Button>
      </div>
      <CustomerLine cart={cart} place={place} />
    </header>
  )
}

function CustomerLine({ cart, place }: { cart: Cart; place: SupplyPlace | null }) {
  const { sell } = useWords()
  const language = useLanguage()
  const act = useSellActions()
  const { customer, deliveryStateCode } = cart
  return (
    <div className={styles.customer}>
      <Icon name="person" size={18} />
      {customer === null ? (
        <>
          <span>{sell.walkIn}</span>
          <span className={styles.hint}>{sell.customerHint}</span>
        </>
      ) : (
        <>
          <span className={styles.phone}>{customer.phone}</span>
          <strong className={styles.name}>{customer.name}</strong>
          {customer.gstin === null ? null : <span className={styles.tag}>{sell.b2b}</span>}
          {customer.isSez ? <span className={styles.tag}>{sell.sez}</span> : null}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={sell.removeCustomer}
            onClick={() => act.edit(given => setCustomer(given, null))}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </>
      )}
      {deliveryStateCode === null ? null : (
        <span className={styles.tag}>{sell.deliverTo(stateName(language, deliveryStateCode))}</span>
      )}
      {place?.supplyType === 'inter' ? (
        <span className={styles.tag}>{sell.outOfState(stateName(language, place.placeOfSupply))}</span>
      ) : null}
    </div>
  )
}
