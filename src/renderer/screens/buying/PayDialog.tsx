// The buyer pays what is still owed, from the wallet.

import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BuyerInvoice } from '../../../shared/contract/market/buying.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { useMarket } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { owedOf } from './owed-of.ts'

export function PayDialog({ invoice, onClose }: { invoice: BuyerInvoice; onClose: () => void }) {
  const words = useWords()
  const { buying: w } = words.marketOwn
  const { newId } = useCore()
  const queries = useQueryClient()
  const walletPaise = useMarket()?.walletPaise ?? 0
  const [key, setKey] = useState(newId)
  const [amountPaise] = useState(() => owedOf(invoice))
  const pay = useTell('market.payInvoice')
  const isShort = walletPaise < amountPaise
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const onSuccess = () => {
      notifications.show({ message: w.paidNow(formatRupees(amountPaise)), color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.buying'] })
      onClose()
    }
    pay.mutate({ id: invoice.id, key, amountPaise }, { onSuccess, onError: () => setKey(newId()) })
  }
  const problem = pay.error === null ? null : errorWords(words, pay.error)
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.payTitle(invoice.number)}
      size={480}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <p>
          <strong>{formatRupees(amountPaise)}</strong> → {invoice.sellerName}
        </p>
        <p>{w.payHint}</p>
        <p>{words.market.wallet(formatRupees(walletPaise))}</p>
        <FormFoot
          problem={isShort ? words.market.fund.problems.aboveWallet : problem}
          back={words.common.cancel}
          onBack={onClose}
          act={w.payAct(formatRupees(amountPaise))}
          isBusy={pay.isPending}
          isDisabled={isShort}
          hasFocus
        />
      </form>
    </Modal>
  )
}
