// Joins the Sell screen's store to the core and to what follows a finished sale.

import { notifications } from '@mantine/notifications'
import type { QueryClient } from '@tanstack/react-query'
import { navigate } from 'wouter/use-hash-location'
import type { ShopState } from '../shared/contract/counter/shop-calls.ts'
import { instantOf } from '../shared/kernel/calendar.ts'
import type { Core } from './core/core-context.tsx'
import { createScanSound } from './screens/sell/scan-sound.ts'
import { createSellStore, type SellStore } from './screens/sell/sell-store.ts'
import { errorWords } from './text/error-words.ts'
import { wordsByLanguage } from './text/words-by-language.ts'

export function openSell({ connection, newId, nowMs }: Core, queries: QueryClient): SellStore {
  const { client } = connection
  const sound = createScanSound()
  const settings = () => queries.getQueryData<ShopState>(['shop.get', {}])?.settings
  const printInvoice = (invoiceId: string) => {
    client.print.queueInvoice({ id: newId(), invoiceId }).catch((error: unknown) => {
      const words = wordsByLanguage[settings()?.language ?? 'en']
      notifications.show({ message: errorWords(words, error), color: 'yellow' })
    })
  }
  const saleFinished = (invoiceId: string) => {
    const print = settings()?.printAfterSale
    if (print === 'preview') sell.act.put({ isPreviewing: true })
    if (print === 'receipt') printInvoice(invoiceId)
  }
  const sell: SellStore = createSellStore({
    client,
    newId,
    now: () => instantOf(nowMs()),
    sound,
    doors: { printInvoice, saleFinished, openInvoice: id => navigate(`/invoices/${id}`) },
  })
  queries.getQueryCache().subscribe(() => sound.setOn(settings()?.scanSound ?? true))
  // Carts written while the core was away are written again; the first time they are read.
  const onOpen = () =>
    sell.store.getState().isReady ? sell.act.wake() : void sell.act.readCarts().catch(() => undefined)
  connection.onState(state => {
    if (state === 'open') onOpen()
  })
  return sell
}
