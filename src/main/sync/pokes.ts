// How a counter hears that there is news for its shop, whatever carries it. What it hears may be lost: then it asks a minute
// later.

export interface PokesAsked {
  /** Of the server, as this machine joined it. */
  readonly address: string
  readonly token: string
}

export interface Hearing {
  /** The server says that there is news, up to this change; null: nobody listened for a while. */
  readonly onNews: (sequence: number | null) => void
  /** The line broke, or the server does not let this token in. */
  readonly onLost: () => void
}

export interface Ear {
  /** False once the server does not let it in; another one is opened then. */
  isOpen(): boolean
  close(): void
}

export type Listen = (asked: PokesAsked, hearing: Hearing) => Ear
