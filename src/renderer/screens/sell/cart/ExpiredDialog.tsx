// Asked before a batch is sold that has expired: it is the shop's to answer, and it never stops a sale.

import { Button, Modal } from '@mantine/core'
import type { CartLine } from '../../../../shared/records/cart.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import form from '../../../widgets/Form.module.css'
import { useSellActions } from '../sell-context.tsx'

export function ExpiredDialog({ lines, onClose }: { lines: readonly CartLine[]; onClose: () => void }) {
  const { common, stock } = useWords()
  const language = useLanguage()
  const act = useSellActions()
  const goOn = () => {
    onClose()
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
        {lines.map(({ id, name, batch }) => (
          <li key={id}>
            {name}: <strong>{batch?.code}</strong> {batch?.expiresOn == null ? '' : showDay(language, batch.expiresOn)}
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
