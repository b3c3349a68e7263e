// What a machine's place at the marketplace is made of; the core hands it in.

import type { MarketStatus } from '../../shared/contract/counter/market/market-calls.ts'
import type { Clock } from '../../shared/kernel/calendar.ts'
import type { SealedFile } from '../secrets/sealed-file.ts'
import type { Wanted } from './ask-again.ts'
import type { ListenToMarket } from './market-news.ts'

export interface MarketOptions {
  /** Where what was said last is kept, and what was on offer. */
  readonly knownFile: string
  readonly listingsFile: string
  readonly secrets: SealedFile
  readonly fetch: typeof globalThis.fetch
  readonly listen: ListenToMarket
  readonly clock: Clock
  /** Returns how to stop it. */
  readonly startTimer: (ms: number, ring: () => void) => () => void
  readonly onStatus: (status: MarketStatus) => void
  readonly onMoved: (moved: Wanted) => void
  readonly onBug: (error: unknown) => void
}
