// Asked before a batch is sold that has expired: it is the shop's to answer, and it never stops a sale.

import { Button, Modal } from '@mantine/core'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import form from '../../../widgets/Form.module.css'
import { useSellActions } from '../sell-context.tsx'
import { setBatch } from './cart-edits.ts'
import type { ExpiredGoods } from './expired-goods.ts'

export function ExpiredDialog({ goods, onClose }: { goods: readonly ExpiredGoods[]; onClose: () => void }) {
  const { common, stock } = useWords()
  const language = useLanguage()
  const act = useSellActions()
  const goOn = () => {
    onClose()
    // The books follow the goods: what else should it come from?
    for (const { line, batch, isAllThereIs } of goods)
      if (isAllThereIs) act.edit(cart => setBatch(cart, line.id, batch))
    void act.openPayment(true)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={stock.sell.sellExpired}
      size={520}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <p>{stock.sell.sellExpiredHint}</p>
      <ul>
        {goods.map(({ line, batch }) => (
          <li key={line.id}>
            {line.name}: <strong>{batch.code}</strong>{' '}
            {batch.expiresOn === null ? '' : showDay(language, batch.expiresOn)}
          </li>
        ))}
      </ul>
      <div className={form.foot}>
        <Button variant="subtle" data-autofocus onClick={onClose}>
          {common.cancel}
        </Button>
        <Button variant="danger" onClick={goOn}>
          {stock.sell.sellAnyway}
        </Button>
      </div>
    </Modal>
  )
}
