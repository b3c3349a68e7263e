// The link by which the buyer confirms: its picture for his phone, and the address to send him.

import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ListingView } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { type AnswerAt, useAsk } from '../../core/ask.ts'
import { whatsAppLink } from '../../parts/document/share-links.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { useFocusBack } from '../../widgets/use-focus-back.ts'
import styles from './BuyerLinkDialog.module.css'

export function BuyerLinkDialog({ listing, onClose }: { listing: ListingView; onClose: () => void }) {
  const words = useWords()
  const { link } = words.finance
  const asked = useAsk('listing.buyerLink', { id: listing.id })
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      title={link.title(listing.invoice.number)}
      size={680}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {asked.error === null ? null : <Callout kind="stop">{errorWords(words, asked.error)}</Callout>}
      <div className={styles.room}>
        {asked.data === undefined ? null : <Link listing={listing} made={asked.data} />}
      </div>
    </Modal>
  )
}

function Link({ listing, made }: { listing: ListingView; made: AnswerAt<'listing.buyerLink'> }) {
  const words = useWords()
  const { link } = words.finance
  const language = useLanguage()
  const { buyerName, number } = listing.invoice
  const text = link.message(number, formatRupees(listing.quote.facePaise), made.url)
  const fail = (error: unknown) => void notifications.show({ message: errorWords(words, error), color: 'red' })
  const copied = () => void notifications.show({ message: words.invoices.copied, color: 'green' })
  return (
    <>
      <div className={styles.words}>
        <p>{link.steps(buyerName, made.phoneEnd)}</p>
        <p className={styles.address}>{made.url}</p>
        <p className={styles.quiet}>{link.until(showDayOf(language, made.expiresAt))}</p>
        <div className={styles.acts}>
          <Button
            autoFocus
            data-autofocus
            variant="filled"
            onClick={() => void navigator.clipboard.writeText(text).then(copied, fail)}
          >
            {link.copy}
          </Button>
          <Button component="a" variant="default" target="_blank" rel="noreferrer" href={whatsAppLink(null, text)}>
            {link.whatsApp}
          </Button>
        </div>
      </div>
      <img className={styles.picture} src={`data:image/svg+xml,${encodeURIComponent(made.qr)}`} alt={link.picture} />
    </>
  )
}
