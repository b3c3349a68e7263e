// The payment sheet over the cart: what is due, how it is paid, what goes back. One field takes all amounts; letters
// choose the means; Enter keeps a part or finishes the bill.

import { FocusTrap } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { noticeWords } from '../box/ScanNotice.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { activeCart } from '../sell-state.ts'
import { BuyerAccount, useBuyerAccount } from './BuyerAccount.tsx'
import { ChangeDue } from './ChangeDue.tsx'
import { FinishButton } from './FinishButton.tsx'
import { KeptTenders } from './KeptTenders.tsx'
import { MeansKeys } from './MeansKeys.tsx'
import styles from './PaymentSheet.module.css'
import { paymentKey } from './payment-keys.ts'
import { leftPaise, type PaymentSheet as Sheet, typedPaise } from './payment-sheet.ts'
import { QuickNotes } from './QuickNotes.tsx'
import { UpiPane } from './UpiPane.tsx'

export function PaymentSheet({ upiId }: { upiId: string }) {
  const words = useWords()
  const act = useSellActions()
  const sheet = useSellState(state => state.sheet)
  const buyer = useBuyerAccount()
  if (sheet === null) return null
  const left = leftPaise(sheet)
  const onKeyDown = (event: KeyboardEvent) => {
    const run = paymentKey(event.nativeEvent, sheet, act, buyer?.creditPaise)
    if (run === null) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  return (
    <>
      <div className={styles.veil} />
      {sheet.typed.means === 'upi' && left > 0 ? (
        <UpiPane upiId={upiId} amountPaise={typedPaise(sheet) || left} reference={sheet.typed.id} />
      ) : null}
      <FocusTrap>
        <section
          className={styles.sheet}
          role="dialog"
          aria-modal="true"
          data-payment-sheet
          aria-label={words.payment.title}
          onKeyDown={onKeyDown}
        >
          <div className={styles.due}>
            <span>{left === sheet.totalPaise ? words.payment.due : words.payment.left}</span>
            <output className={styles.figure}>{formatRupees(left)}</output>
          </div>
          <KeptTenders sheet={sheet} />
          {buyer === undefined ? null : <BuyerAccount buyer={buyer} sheet={sheet} />}
          <MeansKeys sheet={sheet} />
          <AmountField sheet={sheet} />
          {sheet.typed.means === 'cash' ? <QuickNotes sheet={sheet} /> : null}
          <SheetNotices sheet={sheet} />
          <ChangeDue sheet={sheet} />
          <FinishButton sheet={sheet} />
        </section>
      </FocusTrap>
    </>
  )
}

function AmountField({ sheet }: { sheet: Sheet }) {
  const { payment } = useWords()
  const act = useSellActions()
  const customer = useSellState(state => activeCart(state).customer)
  const input = useRef<HTMLInputElement>(null)
  const { means, id, text } = sheet.typed
  const { problem } = sheet
  const isUncovered = useSellState(state => state.dialog === null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new tender begins in the field
  useEffect(() => input.current?.focus(), [means, id, isUncovered])
  const isCredit = means === 'credit'
  return (
    <>
      {isCredit && (customer !== null || problem === null) ? (
        <p className={styles.account}>{customer === null ? payment.needsCustomer : payment.onAccount(customer.name)}</p>
      ) : null}
      <label className={styles.amount}>
        <span>{payment.amount(payment.means[means])}</span>
        <input
          ref={input}
          data-autofocus
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          placeholder={isCredit ? '' : formatRupees(leftPaise(sheet))}
          onChange={event => act.typeAmount(event.currentTarget.value)}
          aria-invalid={sheet.problem !== null}
          maxLength={20}
        />
      </label>
    </>
  )
}

function SheetNotices({ sheet }: { sheet: Sheet }) {
  const words = useWords()
  const notice = useSellState(state => state.notice)
  return (
    <>
      {sheet.problem === null ? null : <Callout kind="stop">{words.payment.problems[sheet.problem]}</Callout>}
      {notice === null ? null : <Callout kind="stop">{noticeWords(words, notice)}</Callout>}
    </>
  )
}
