// Over the lists of Finance: the tabs, and the account by which the shop sells, or the way to one.

import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import { showTime } from '../../text/show-date.ts'
import { Key } from '../../widgets/Key.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import { AccountDialog } from './AccountDialog.tsx'
import styles from './Finance.module.css'
import { type FinanceTab, financeTabs } from './finance-tabs.ts'

const labelOf = { bills: 'eligible', listings: 'going_on', ended: 'ended' } as const

export function FinanceTools({ tab }: { tab: FinanceTab }) {
  const { finance } = useWords()
  const [, navigate] = useLocation()
  return (
    <>
      <SegmentedControl
        aria-label={finance.title}
        data={financeTabs.map(value => ({ value, label: finance.tabs[labelOf[value]] }))}
        value={tab}
        onChange={next => navigate(`/finance/${next}`)}
      />
      <AccountLine />
    </>
  )
}

function AccountLine() {
  const { account: w } = useWords().finance
  const { data } = useAsk('financeAccount.get', {}, { keep: true })
  const [isOpen, setOpen] = useState(false)
  const canLink = data?.link === 'none' || data?.link === 'unknown'
  useKeys({ F4: () => (canLink ? setOpen(true) : undefined) })
  if (data === undefined) return null
  const { account, heardAt, isHeard, link } = data
  const age = isHeard || heardAt === null ? '' : ` · ${w.old(showTime(heardAt))}`
  return (
    <div className={styles.account}>
      {link === 'notJoined' ? <a href="#/settings/sync">{w.notJoined}</a> : null}
      {link === 'unknown' ? <span>{w.unknown}</span> : null}
      {account === null ? null : (
        <span title={account.kycStatus === 'verified' ? undefined : w.unverified}>
          {w.linked(account.email, w.kyc[account.kycStatus])}
          {age}
        </span>
      )}
      {account === null ? null : <a href="#/finance/wallet">{w.wallet}</a>}
      {account === null || account.kycStatus === 'verified' ? null : <a href="#/finance/papers">{w.papers}</a>}
      {canLink ? (
        <Button variant="filled" onClick={() => setOpen(true)} rightSection={<Key name="F4" quiet />}>
          {w.link}
        </Button>
      ) : null}
      {isOpen ? <AccountDialog onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
