// Those of the refusals that the marketplace says.

import type { RefusalWords } from '../refusal-words.ts'

export type MarketRefusalWords = Pick<RefusalWords, Extract<keyof RefusalWords, `market_${string}`>>
