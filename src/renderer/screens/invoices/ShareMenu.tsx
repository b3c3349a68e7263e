// Ways to hand an invoice on: the PDF to attach, and its text to copy, mail or send by WhatsApp. Nothing leaves this
// machine by itself.

import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { InvoiceAnswer } from '../../../shared/records/invoice.ts'
import { useAsk } from '../../core/ask.ts'
import { useClient } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { mailLink, whatsAppLink } from '../../parts/document/share-links.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'

export function ShareMenu({ view, settings }: { view: InvoiceAnswer; settings: LocalSettings }) {
  const words = useWords()
  const language = useLanguage()
  const client = useClient()
  const { data: state } = useAsk('shop.get', {})
  const { invoice, duePaise } = view
  const shopName = state?.shop?.name ?? ''
  const due = duePaise > 0 ? formatRupees(duePaise) : null
  const text = words.invoices.shareText(
    shopName,
    invoice.number,
    showDay(language, invoice.issuedOn),
    formatRupees(invoice.totalPaise),
    due,
  )
  const subject = words.invoices.shareSubject(shopName, invoice.number)
  const { invoicePaper: paper, invoiceLanguage } = settings
  const fail = (error: unknown) => void notifications.show({ message: errorWords(words, error), color: 'red' })
  const savePdf = () =>
    void client.document
      .renderInvoice({ invoiceId: invoice.id, paper, language: invoiceLanguage, copies: ['original'] })
      .then(downloadFile, fail)
  const copy = () =>
    void navigator.clipboard
      .writeText(text)
      .then(() => notifications.show({ message: words.invoices.copied, color: 'green' }), fail)
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end">
      <Menu.Target>
        <Button variant="default">{words.invoices.share}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={savePdf}>{words.invoices.sharePdf}</Menu.Item>
        <Menu.Item onClick={copy}>{words.invoices.shareCopy}</Menu.Item>
        <Menu.Item component="a" href={mailLink(subject, text)} target="_blank" rel="noreferrer">
          {words.invoices.shareMail}
        </Menu.Item>
        <Menu.Item
          component="a"
          href={whatsAppLink(invoice.buyer?.phone ?? null, text)}
          target="_blank"
          rel="noreferrer"
        >
          {words.invoices.shareWhatsApp}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
