// Says that something came on offer which fits the investor, with the way to put money in at once: by its key or the pointer.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ListingRow } from '../../../shared/contract/market/listing.ts'
import { expectedReturn } from '../../../shared/domain/finance/flat-target.ts'
import { quickAmount } from '../../../shared/domain/finance/quick-amount.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { call } from '../../core/ask.ts'
import { useClient } from '../../core/core-context.tsx'
import { showRate } from '../../parts/market/market-figures.ts'
import { useMarket } from '../../parts/market/use-market.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { isForDialog } from '../../widgets/dialog-open.ts'
import { Key } from '../../widgets/Key.tsx'
import { arrivals } from './arrivals.ts'
import type { ListingsStore } from './listings-store.ts'
import styles from './Marketplace.module.css'
import { type QuickListing, QuickSheet } from './QuickSheet.tsx'

const toastId = 'new-listing'
const shownMs = 20_000
export const quickKey = 'Alt+I'

export function NewListingAlert({ store }: { store: ListingsStore }) {
  const [open, setOpen] = useState<QuickListing | null>(null)
  const told = useRef<QuickListing | null>(null)
  const take = () => {
    const quick = told.current
    if (quick === null) return
    notifications.hide(toastId)
    told.current = null
    setOpen(quick)
  }
  const tell = useTellListing(told, take)
  const onArrived = useEffectEvent((rows: readonly ListingRow[]) => {
    // One at a time: the others stand in the market.
    if (told.current === null && open === null) tell(rows).catch(() => undefined)
  })
  useEffect(() => {
    const newcomers = arrivals()
    const look = () => {
      const rows = newcomers(store.get())
      if (rows.length > 0) onArrived(rows)
    }
    look()
    return store.subscribe(look)
  }, [store])
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isWish = event.code === 'KeyI' && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (!isWish || told.current === null || isForDialog(event)) return
    event.preventDefault()
    take()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return open === null ? null : <QuickSheet key={open.id} quick={open} onClose={() => setOpen(null)} />
}

/** The first of them that fits the investor's wishes is told; with what he would put in and what it brings. */
function useTellListing(told: { current: QuickListing | null }, onTake: () => void) {
  const { quick: w, rate } = useWords().market
  const language = useLanguage()
  const client = useClient()
  const status = useMarket()
  return async (rows: readonly ListingRow[]): Promise<void> => {
    const { value: preferences } = await call(client, 'market.preferences', {})
    if (!preferences.notifications.push) return
    const { value: portfolio } = await call(client, 'market.portfolio', {})
    const facts = {
      ...{ wishes: preferences.limits, walletPaise: status?.walletPaise ?? 0 },
      pastPaise: portfolio.parts.map(({ paidPaise }) => paidPaise),
    }
    for (const row of rows) {
      const restPaise = row.mode === 'auction' ? row.owedPaise : row.targetPaise - row.fundedPaise
      const amountPaise = mayFund(row, status?.account?.kycStatus)
        ? quickAmount({ ...facts, restPaise, riskCategory: row.riskCategory })
        : undefined
      if (amountPaise === undefined || told.current !== null) continue
      told.current = { id: row.id, number: row.number, amountPaise }
      const amount = formatRupees(amountPaise)
      const gainPaise = expectedReturn(row.owedPaise, row.targetPaise, amountPaise) - amountPaise
      notifications.show({
        id: toastId,
        autoClose: shownMs,
        title: w.title,
        onClose: () => {
          told.current = null
        },
        message: (
          <div className={styles.quick}>
            <span>{w.parties(row.number, row.sellerName, row.buyerName)}</span>
            <span>
              {row.mode === 'auction'
                ? w.auction(formatRupees(row.owedPaise), showDay(language, row.dueOn))
                : w.gain(formatRupees(gainPaise), amount, showDay(language, row.dueOn))}
              {row.yearlyRateBps === null || row.mode === 'auction' ? '' : ` · ${rate(showRate(row.yearlyRateBps))}`}
            </span>
            <Button size="compact-sm" variant="filled" onClick={onTake} rightSection={<Key name={quickKey} quiet />}>
              {row.mode === 'auction' ? w.bid : w.act(amount)}
            </Button>
          </div>
        ),
      })
    }
  }
}

/** By yearly rate only who is verified earns. */
function mayFund({ isOpen, mode }: ListingRow, kycStatus: string | undefined): boolean {
  return isOpen && (mode === 'flat' || kycStatus === 'verified')
}
