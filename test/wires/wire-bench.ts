// What the acceptance of wires works with: how to open one, and a window at the end of it.
import type { Client } from '../../src/shared/rpc/contract.ts'
import type { Wire } from '../../src/shared/rpc/wire.ts'
import type { ToyContract, ToyCore } from './toy-core.ts'

/** Where wires of one kind are opened. */
export interface WireMaker {
  /** One more window on the same core: the core's end and the screen's. */
  open(): Promise<{ readonly core: Wire; readonly screen: Wire }>
  close(): Promise<void>
}

export interface Window {
  readonly client: Client<ToyContract>
  readonly core: Wire
  readonly screen: Wire
  readonly detach: () => void
}

/** What each test of the suite is given, new each time. */
export interface Bench {
  readonly toy: ToyCore
  openWindow(user?: string): Promise<Window>
}
