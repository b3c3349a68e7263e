// The receipt of a payment taken after the sale, as paper.

import { Button, Modal } from '@mantine/core'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import { useAsk } from '../../core/ask.ts'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { PdfFrame } from '../../parts/document/InvoicePaper.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './PaperDialog.module.css'

interface Props {
  readonly payment: Payment
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function ReceiptDialog({ payment, settings, onClose }: Props) {
  const words = useWords()
  const { data, error } = useAsk('document.renderPayment', {
    paymentId: payment.id,
    paper: settings.invoicePaper,
    language: settings.invoiceLanguage,
  })
  const title = words.invoices.receipt(payment.receiptNumber ?? '')
  return (
    <Modal opened onClose={onClose} title={title} size="90%" closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={styles.dialog}>
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
        {data === undefined ? null : (
          <>
            <div className={styles.tools}>
              <Button variant="default" onClick={() => downloadFile(data)}>
                {words.invoices.save}
              </Button>
            </div>
            <div className={styles.paper}>
              <PdfFrame file={data} title={title} />
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
