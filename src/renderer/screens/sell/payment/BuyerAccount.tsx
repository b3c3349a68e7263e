// How the buyer stands while he pays: his own money to use, what he owes, and whether this bill goes beyond his limit.

import { Button } from '@mantine/core'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { CustomerView } from '../../../../shared/records/customer.ts'
import { useAsk } from '../../../core/ask.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { Icon } from '../../../widgets/Icon.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { activeCart } from '../sell-state.ts'
import styles from './BuyerAccount.module.css'
import { leftPaise, type PaymentSheet } from './payment-sheet.ts'

/** Undefined: nobody is named, or the answer is on its way. */
export function useBuyerAccount(): CustomerView | undefined {
  const isOpen = useSellState(state => state.sheet !== null)
  const id = useSellState(state => activeCart(state).customer?.id)
  const { data } = useAsk('customer.get', { id: id ?? '' }, { enabled: isOpen && id !== undefined })
  return id === undefined ? undefined : data
}

export function BuyerAccount({ buyer, sheet }: { buyer: CustomerView; sheet: PaymentSheet }) {
  const { account } = useWords()
  const w = account.sell
  const { name, duePaise, creditPaise, creditLimitPaise } = buyer
  const isOnCredit = sheet.typed.means === 'credit'
  // As the core counts it: what this bill will owe, beside what he owes and has.
  const owesNow = (sheet.fromCredit?.paise ?? 0) + (isOnCredit ? leftPaise(sheet) : 0)
  const over = owesNow === 0 || creditLimitPaise === null ? 0 : owesNow + duePaise - creditPaise - creditLimitPaise
  const facts = [
    duePaise > 0 ? w.owes(formatRupees(duePaise)) : '',
    creditLimitPaise === null ? '' : w.limit(formatRupees(creditLimitPaise)),
  ].filter(fact => fact !== '')
  return (
    <>
      {creditPaise > 0 ? <OwnMoney creditPaise={creditPaise} sheet={sheet} /> : null}
      {facts.length > 0 && isOnCredit ? (
        <p className={styles.facts}>
          {name}: {facts.join(' · ')}
        </p>
      ) : null}
      {over > 0 ? <Callout kind="look">{w.over(formatRupees(over))}</Callout> : null}
    </>
  )
}

function OwnMoney({ creditPaise, sheet: { fromCredit } }: { creditPaise: number; sheet: PaymentSheet }) {
  const { account, payment } = useWords()
  const act = useSellActions()
  return (
    <p className={styles.credit}>
      {fromCredit === null ? null : (
        <span className={styles.used}>
          <Icon name="check" size={16} />
          {account.sell.used} <strong>{formatRupees(fromCredit.paise)}</strong>
        </span>
      )}
      <Button
        size="compact-md"
        variant="default"
        leftSection={<Key name="A" quiet />}
        aria-pressed={fromCredit !== null}
        onClick={() => act.toggleCredit(creditPaise)}
      >
        {fromCredit === null ? account.sell.use(formatRupees(creditPaise)) : payment.takeBack}
      </Button>
    </p>
  )
}
