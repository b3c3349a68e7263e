// Stock: what needs a look, what it is worth, counts and labels, each in a tab.

import { useEffect, useMemo } from 'react'
import { useLocation, useRoute } from 'wouter'
import type { DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'
import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import { isForDialog } from '../../widgets/dialog-open.ts'
import { Key } from '../../widgets/Key.tsx'
import { CountsTab } from './count/CountsTab.tsx'
import { CountView } from './count/CountView.tsx'
import { ExpiringTab } from './ExpiringTab.tsx'
import { ItemsTab } from './ItemsTab.tsx'
import { LabelsTab } from './labels/LabelsTab.tsx'
import { labelsFirst } from './labels/label-draft.ts'
import styles from './StockScreen.module.css'
import { type StockTab, stockTabs, tabBeside, tabOf } from './stock-tabs.ts'
import { ValueTab } from './ValueTab.tsx'

export function StockScreen({ shop }: { shop: ShopState }) {
  const { stock } = useWords()
  const [, params] = useRoute<{ tab?: string; id?: string }>('/stock/:tab?/:id?')
  const tab = tabOf(params?.tab)
  const id = params?.id ?? null
  const counts = useCounts()
  useTabKeys(tab)
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{stock.title}</h1>
        <nav className={styles.tabs} aria-label={stock.title}>
          {stockTabs.map(name => (
            <a
              key={name}
              className={styles.tab}
              href={`#/stock/${name}`}
              aria-current={name === tab ? 'page' : undefined}
            >
              {stock.tabs[name]}
              {counts[name] === 0 ? null : <span className={styles.count}>{counts[name]}</span>}
            </a>
          ))}
        </nav>
        <span className={styles.keys}>
          <Key name="Ctrl+←" quiet /> <Key name="Ctrl+→" quiet />
        </span>
      </header>
      <TabBody key={`${tab} ${id}`} tab={tab} id={id} shop={shop} />
    </div>
  )
}

function TabBody({ tab, id, shop }: { tab: StockTab; id: string | null; shop: ShopState }) {
  const language = shop.settings.invoiceLanguage
  if (tab === 'low') return <ItemsTab show="low_stock" />
  if (tab === 'below') return <ItemsTab show="below_zero" />
  if (tab === 'expiring') return <ExpiringTab />
  if (tab === 'value') return <ValueTab />
  if (tab === 'labels') return <Labels part={id} language={language} />
  return id === null ? <CountsTab /> : <CountView id={id} language={language} />
}

/** What they begin with stays the same while the tab is drawn again. */
function Labels({ part, language }: { part: string | null; language: DocumentLanguage }) {
  const first = useMemo(() => labelsFirst(part), [part])
  return <LabelsTab first={first} language={language} />
}

function useCounts(): Readonly<Record<StockTab, number>> {
  const { data } = useAsk('stock.summary', {}, { keep: true })
  return {
    low: data?.lowCount ?? 0,
    expiring: (data?.expiringCount ?? 0) + (data?.expiredCount ?? 0),
    below: data?.belowZeroCount ?? 0,
    value: 0,
    counts: data?.openCounts ?? 0,
    labels: 0,
  }
}

/** Ctrl+← and Ctrl+→; in a field with text they move by words, as everywhere. */
function useTabKeys(tab: StockTab): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
      if (step === null || !event.ctrlKey || event.altKey || event.shiftKey || isForDialog(event)) return
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return
      event.preventDefault()
      navigate(`/stock/${tabBeside(tab, step)}`)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [tab, navigate])
}
