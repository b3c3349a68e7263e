// Unpaid bills that become money now: what could be offered, what is on the marketplace, what has ended and what it cost.

import { useEffect } from 'react'
import { useLocation, useRoute } from 'wouter'
import { isForDialog } from '../../widgets/dialog-open.ts'
import { BillsTab } from './BillsTab.tsx'
import { type FinanceTab, tabBeside, tabOf } from './finance-tabs.ts'
import { ListingsTab } from './ListingsTab.tsx'

export function FinanceScreen() {
  const [, params] = useRoute<{ tab?: string }>('/finance/:tab?/:id?')
  const tab = tabOf(params?.tab)
  useTabKeys(tab)
  return tab === 'bills' ? <BillsTab /> : <ListingsTab key={tab} tab={tab} />
}

/** Ctrl+← and Ctrl+→, as on Stock. */
function useTabKeys(tab: FinanceTab): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
      if (step === null || !event.ctrlKey || event.altKey || event.shiftKey || isForDialog(event)) return
      event.preventDefault()
      navigate(`/finance/${tabBeside(tab, step)}`)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [tab, navigate])
}
