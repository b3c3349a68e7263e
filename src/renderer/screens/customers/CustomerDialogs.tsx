// What opens over a customer: a payment, his credit, a reminder, his statement and receipts as paper.

import type { Account } from '../../../shared/contract/counter/account-calls.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { useAsk } from '../../core/ask.ts'
import { ReceiptDialog } from '../../parts/document/ReceiptDialog.tsx'
import { OpeningDialog } from '../../parts/opening/OpeningDialog.tsx'
import { CreditDialog } from './account/CreditDialog.tsx'
import { ReminderDialog } from './account/ReminderDialog.tsx'
import { StatementPaperDialog } from './account/StatementPaperDialog.tsx'
import { TakeAccountPaymentDialog } from './account/TakeAccountPaymentDialog.tsx'

export type Overlay =
  | { readonly kind: 'none' | 'payment' | 'credit' | 'reminder' | 'statement' | 'opening' }
  | { readonly kind: 'receipt'; readonly id: string; readonly receiptNumber: string | null }

interface Props {
  readonly overlay: Overlay
  readonly customer: CustomerView
  readonly account: Account
  readonly onShow: (overlay: Overlay) => void
}

export function CustomerDialogs({ overlay, customer, account, onShow }: Props) {
  const { data: state } = useAsk('shop.get', {})
  const onClose = () => onShow({ kind: 'none' })
  if (overlay.kind === 'none' || !state?.shop) return null
  const { shop, settings } = state
  switch (overlay.kind) {
    case 'payment':
      return (
        <TakeAccountPaymentDialog
          name={customer.name}
          account={account}
          onTaken={({ id, receiptNumber }) => onShow({ kind: 'receipt', id, receiptNumber })}
          onClose={onClose}
        />
      )
    case 'credit':
      return (
        <CreditDialog
          account={account}
          onRefunded={id => onShow({ kind: 'receipt', id, receiptNumber: null })}
          onClose={onClose}
        />
      )
    case 'reminder':
      return <ReminderDialog customer={customer} account={account} shop={shop} onClose={onClose} />
    case 'statement':
      return <StatementPaperDialog customer={customer} settings={settings} onClose={onClose} />
    case 'opening':
      return <OpeningDialog party={{ kind: 'customer', id: customer.id }} name={customer.name} onClose={onClose} />
    case 'receipt':
      return <ReceiptDialog payment={overlay} settings={settings} onClose={onClose} />
  }
}
