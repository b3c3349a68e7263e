// Ways to hand an order to the dealer: its text by WhatsApp or e-mail, and the PDF to attach. Nothing leaves by itself.

import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import type { DealerOrder } from '../../../../shared/records/dealer/dealer-order.ts'
import { useClient } from '../../../core/core-context.tsx'
import { downloadFile } from '../../../parts/document/file-blob.ts'
import { mailLink, whatsAppLink } from '../../../parts/document/share-links.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { orderText } from './order-text.ts'

interface Props {
  readonly order: DealerOrder
  readonly settings: LocalSettings
  readonly shopName: string
}

export function OrderShareMenu({ order, settings, shopName }: Props) {
  const words = useWords()
  const { dealers } = words
  const language = useLanguage()
  const client = useClient()
  const text = orderText(order, shopName, dealers, language)
  const subject = dealers.shareSubject(shopName, order.number)
  const fail = (error: unknown) => void notifications.show({ message: errorWords(words, error), color: 'red' })
  const paper = settings.invoicePaper === 'a5' ? 'a5' : 'a4'
  const savePdf = () =>
    void client.document
      .renderDealerOrder({ orderId: order.id, paper, language: settings.invoiceLanguage, hasPrices: false })
      .then(downloadFile, fail)
  const copy = () =>
    void navigator.clipboard
      .writeText(text)
      .then(() => notifications.show({ message: dealers.copied, color: 'green' }), fail)
  const mail = mailLink(subject, text).replace('mailto:', `mailto:${encodeURIComponent(order.dealer.email)}`)
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end">
      <Menu.Target>
        <Button variant="default">{dealers.share}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={whatsAppLink(order.dealer.phone, text)} target="_blank" rel="noreferrer">
          {dealers.shareWhatsApp}
        </Menu.Item>
        <Menu.Item component="a" href={mail} target="_blank" rel="noreferrer">
          {dealers.shareMail}
        </Menu.Item>
        <Menu.Item onClick={copy}>{dealers.shareCopy}</Menu.Item>
        <Menu.Item onClick={savePdf}>{dealers.sharePdf}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
