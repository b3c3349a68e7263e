// The account itself: who it is, how it is verified, its limits and wishes, how this machine looks, and the way out.

import { Button, SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { useMarket } from '../../parts/market/use-market.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf } from '../../text/show-date.ts'
import styles from './Account.module.css'
import { KycSection } from './KycSection.tsx'
import { WishesSection } from './WishesSection.tsx'

export function AccountScreen({ settings }: { settings: LocalSettings }) {
  const words = useWords()
  const { account: w } = words.marketOwn
  const { entry, roleNames } = words.market
  const language = useLanguage()
  const queries = useQueryClient()
  const account = useMarket()?.account ?? undefined
  const signOut = useTell('market.signOut')
  const leave = () => signOut.mutate({}, { onSuccess: status => putAnswer(queries, 'market.status', {}, status) })
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{w.title}</h1>
        {account === undefined ? null : (
          <p className={styles.who}>
            <strong>{account.name}</strong>
            <span>{account.company}</span>
            <span>{account.email}</span>
            <span className={styles.soft}>
              {roleNames[account.role]}, {w.memberSince(showDayOf(language, account.memberSince))}
            </span>
          </p>
        )}
        <Button variant="default" loading={signOut.isPending} onClick={leave}>
          {entry.signOut}
        </Button>
      </header>
      <div className={styles.sections}>
        {account?.role === 'admin' ? null : <KycSection />}
        {account === undefined ? null : <WishesSection role={account.role} />}
        <LooksSection settings={settings} />
      </div>
    </div>
  )
}

function LooksSection({ settings }: { settings: LocalSettings }) {
  const { common, marketOwn } = useWords()
  const { account: w } = marketOwn
  const queries = useQueryClient()
  const save = useTell('shop.saveSettings')
  const keep = (fields: Partial<LocalSettings>) =>
    save.mutate({ settings: fields }, { onSuccess: state => putAnswer(queries, 'shop.get', {}, state) })
  return (
    <section className={styles.section}>
      <h2>{w.looks}</h2>
      <SegmentedControl
        aria-label={common.language}
        data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
        value={settings.language}
        onChange={value => keep({ language: value as LocalSettings['language'] })}
      />
      <SegmentedControl
        aria-label={w.theme}
        data={(['light', 'dark', 'auto'] as const).map(value => ({ value, label: w.themes[value] }))}
        value={settings.theme}
        onChange={value => keep({ theme: value as LocalSettings['theme'] })}
      />
    </section>
  )
}
