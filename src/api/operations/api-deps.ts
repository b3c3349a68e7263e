// What the API's operations are given.

import type { Clock } from '../../shared/kernel/calendar.ts'
import type { CodeHasher } from '../secrets/code-hash.ts'
import type { TokenSecrets } from '../secrets/token-secrets.ts'
import type { SmsSender } from '../sms/sms-sender.ts'
import type { Store } from '../store/open-store.ts'
import type { Tokens } from '../tokens/billing-tokens.ts'

export interface ApiDeps {
  readonly store: Store
  readonly clock: Clock
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly isProduction: boolean
  readonly codes: CodeHasher
  /** A one-time code of four random digits. */
  readonly newCode: () => string
  readonly secrets: TokenSecrets
  readonly sms: SmsSender
  readonly tokens: Tokens
  /** Tells a shop's counters that its log has grown to this sequence. */
  readonly poke: (shopId: string, sequence: number) => void
}
