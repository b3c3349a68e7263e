// Every bill put aside: whose, since when, how much; resume one or throw it away.

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { Cart } from '../../../../shared/records/cart.ts'
import { useCore } from '../../../core/core-context.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showInstant } from '../../../text/show-date.ts'
import { EmptyState } from '../../../widgets/EmptyState.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { heldCarts } from '../sell-state.ts'
import { totalsOf } from './cart-totals.ts'
import styles from './HeldDialog.module.css'

export function HeldDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const activeId = useSellState(state => state.activeId)
  const carts = useSellState(state => state.carts)
  const held = heldCarts({ carts, activeId })
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-resume]')]
    const index = buttons.indexOf(document.activeElement as HTMLElement)
    buttons[Math.max(0, Math.min(buttons.length - 1, index + step))]?.focus()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.sell.heldTitle}
      size={640}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {held.length === 0 ? <EmptyState icon="hold" title={words.sell.heldEmpty} /> : null}
      <fieldset className={styles.list} onKeyDown={onKeyDown}>
        {held.map((cart, index) => (
          <HeldRow key={cart.id} cart={cart} isFirst={index === 0} />
        ))}
      </fieldset>
    </Modal>
  )
}

function HeldRow({ cart, isFirst }: { cart: Cart; isFirst: boolean }) {
  const { sell } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const act = useSellActions()
  const shop = useSellState(state => state.shop)
  const [isSure, setSure] = useState(false)
  const totals = shop === null ? null : totalsOf(cart, shop)
  const discard = () => (isSure ? act.discard(cart.id) : setSure(true))
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.resume}
        data-resume
        data-autofocus={isFirst || undefined}
        onClick={() => act.resume(cart.id)}
      >
        <strong className={styles.name}>{cart.customer?.name ?? sell.heldNoName}</strong>
        <span className={styles.items}>
          {sell.heldLines(cart.lines.length)}: {cart.lines.map(line => line.name).join(', ')}
        </span>
        <span className={styles.time}>{showInstant(language, cart.heldAt ?? cart.updatedAt, nowMs())}</span>
        <strong className={styles.total}>{totals?.ok === true ? formatRupees(totals.amounts.totalPaise) : ''}</strong>
      </button>
      <Button size="compact-sm" variant={isSure ? 'danger' : 'subtle'} onClick={discard} onBlur={() => setSure(false)}>
        {isSure ? sell.discardSure : sell.discard}
      </Button>
    </div>
  )
}
