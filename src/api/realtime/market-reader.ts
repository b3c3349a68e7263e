// What the marketplace's sockets are given to read from.

export interface MarketListener {
  readonly id: string
  readonly userId: string
  readonly role: string
}

export interface SentEvent {
  readonly sequence: number
  /** To whom; without an account and a role: to everybody who is signed in. */
  readonly accountId: string | null
  readonly role: string | null
  readonly name: string
  readonly payload: object
}

export interface MarketReader<L extends MarketListener = MarketListener> {
  /** Undefined: the token is of no use. */
  accountOf(token: string): Promise<L | undefined>
  /** Those of the tokens that are still good. */
  standing(lines: readonly { readonly token: string; readonly id: string }[]): Promise<ReadonlySet<string>>
  last(): Promise<number>
  /** Behind places before this one something was cleared away. */
  floor(): Promise<number>
  after(sequence: number, limit: number): Promise<readonly SentEvent[]>
  ofAccount(account: L, sequence: number, limit: number): Promise<readonly SentEvent[]>
  /** Gives what was committed its place. */
  number(): Promise<void>
}
