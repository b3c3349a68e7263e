// The batches of a line's item, the one that expires first on top. ↑ ↓ walk, Enter takes.

import { Modal } from '@mantine/core'
import type { BatchView } from '../../../../shared/contract/counter/stock-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { CartLine } from '../../../../shared/records/cart.ts'
import type { Batch } from '../../../../shared/records/stock.ts'
import { useAsk } from '../../../core/ask.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import { showQuantity } from '../../../text/show-quantity.ts'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { activeCart } from '../sell-state.ts'
import { setBatch } from './cart-edits.ts'
import styles from './HeldDialog.module.css'

export function BatchDialog({ lineId, onClose }: { lineId: string; onClose: () => void }) {
  const line = useSellState(state => activeCart(state).lines.find(({ id }) => id === lineId))
  return line === undefined ? null : <OpenDialog line={line} onClose={onClose} />
}

function OpenDialog({ line, onClose }: { line: CartLine; onClose: () => void }) {
  const words = useWords()
  const act = useSellActions()
  const { data } = useAsk('stock.findBatches', { itemIds: [line.itemId] })
  const choose = (batch: Batch | null) => {
    act.edit(cart => setBatch(cart, line.id, batch))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${words.stock.sell.whichBatch} ${line.name}`}
      size={560}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {data === undefined ? null : (
        <fieldset className={styles.list} onKeyDown={walk}>
          <div className={styles.row}>
            <button type="button" className={styles.resume} data-choice data-autofocus onClick={() => choose(null)}>
              <strong className={styles.name}>{words.stock.sell.earliest}</strong>
            </button>
          </div>
          {data
            .filter(batch => batch.onHandThousandths > 0)
            .map(batch => (
              <BatchRow
                key={JSON.stringify([batch.code, batch.expiresOn, batch.mrpPaise])}
                batch={batch}
                unit={line.unit}
                onChoose={choose}
              />
            ))}
        </fieldset>
      )}
    </Modal>
  )
}

interface RowProps {
  readonly batch: BatchView
  readonly unit: string
  readonly onChoose: (batch: Batch) => void
}

function BatchRow({ batch, unit, onChoose }: RowProps) {
  const { stock } = useWords()
  const language = useLanguage()
  const { code, expiresOn, mrpPaise, onHandThousandths, isExpired } = batch
  const says = [
    expiresOn === null ? stock.card.noExpiry : showDay(language, expiresOn),
    isExpired ? stock.sell.isExpired : '',
    mrpPaise === null ? '' : `MRP ${formatRupees(mrpPaise)}`,
  ]
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.resume}
        data-choice
        onClick={() => onChoose({ code, expiresOn, mrpPaise })}
      >
        <strong className={styles.name}>{code}</strong>
        <span className={styles.items} data-look={isExpired || undefined}>
          {says.filter(text => text !== '').join(' · ')}
        </span>
        <span className={styles.total}>{stock.sell.left(`${showQuantity(onHandThousandths)} ${unit}`)}</span>
      </button>
    </div>
  )
}

function walk(event: React.KeyboardEvent<HTMLFieldSetElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-choice]')]
  const index = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[Math.max(0, Math.min(buttons.length - 1, index + step))]?.focus()
}
