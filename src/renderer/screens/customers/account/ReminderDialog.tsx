// A polite reminder, ready to copy, or to open in WhatsApp or the mail program. Nothing leaves this machine by itself.

import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Account } from '../../../../shared/contract/counter/account-calls.ts'
import { type ReminderLanguage, reminderText } from '../../../../shared/domain/customer/reminder-text.ts'
import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import type { CustomerView } from '../../../../shared/records/customer.ts'
import type { Shop } from '../../../../shared/records/shop.ts'
import { useCore } from '../../../core/core-context.tsx'
import { mailLink, whatsAppLink } from '../../../parts/document/share-links.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import styles from './Account.module.css'

interface Props {
  readonly customer: CustomerView
  readonly account: Account
  readonly shop: Shop
  readonly onClose: () => void
}

export function ReminderDialog({ customer, account, shop, onClose }: Props) {
  const { account: w, common } = useWords()
  const { nowMs } = useCore()
  const [language, setLanguage] = useState<ReminderLanguage>(useLanguage())
  const textIn = (asked: ReminderLanguage) =>
    reminderText({
      language: asked,
      customerName: customer.name,
      shopName: shop.name,
      shopPhone: shop.phone,
      upiId: shop.upiId,
      bills: account.unpaid,
      creditPaise: account.creditPaise,
      today: dayInIndia(nowMs()),
    }) ?? ''
  const [text, setText] = useState(() => textIn(language))
  const choose = (chosen: ReminderLanguage) => {
    setLanguage(chosen)
    setText(textIn(chosen))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.remind.title(customer.name)}
      size={640}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={styles.reminder}>
        <SegmentedControl
          aria-label={common.language}
          data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
          value={language}
          onChange={value => choose(value as ReminderLanguage)}
        />
        <Textarea
          aria-label={w.remind.title(customer.name)}
          autosize
          minRows={10}
          maxRows={16}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <p className={styles.quiet}>
          {customer.phone === null ? `${w.remind.noPhone} ` : ''}
          {w.remind.hint}
        </p>
        <SendActs customer={customer} shopName={shop.name} text={text} />
      </div>
    </Modal>
  )
}

interface SendProps {
  readonly customer: CustomerView
  readonly shopName: string
  readonly text: string
}

function SendActs({ customer, shopName, text }: SendProps) {
  const words = useWords()
  const { account: w } = words
  const fail = (error: unknown) => void notifications.show({ message: errorWords(words, error), color: 'red' })
  const copied = () => void notifications.show({ message: words.invoices.copied, color: 'green' })
  const link = { component: 'a', variant: 'default', target: '_blank', rel: 'noreferrer' } as const
  return (
    <div className={styles.acts}>
      {customer.email === '' ? null : (
        <Button {...link} href={mailLink(w.remind.subject(shopName), text, customer.email)}>
          {w.remind.mail}
        </Button>
      )}
      <Button {...link} href={whatsAppLink(customer.phone, text)}>
        {w.remind.whatsApp}
      </Button>
      <Button
        data-autofocus
        variant="filled"
        onClick={() => void navigator.clipboard.writeText(text).then(copied, fail)}
      >
        {w.remind.copy}
      </Button>
    </div>
  )
}
