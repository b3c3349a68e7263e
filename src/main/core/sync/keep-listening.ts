// Keeps an ear on the server while this counter is in step with it: one at a time, with the token and to the address that are
// good at that moment.

import type { Ear, Hearing, Listen, PokesAsked } from '../../sync/pokes.ts'
import type { SyncState } from '../../sync/sync-machine.ts'

export interface Listening {
  /** After each step of the machine. */
  follow(state: SyncState['name']): void
  close(): void
}

/** `asked`: undefined while this machine belongs to no shop. */
export function keepListening(listen: Listen, asked: () => PokesAsked | undefined, hearing: Hearing): Listening {
  const now: { ear?: Ear | undefined; to?: string | undefined } = {}
  const close = (): void => {
    now.ear?.close()
    now.ear = undefined
    now.to = undefined
  }
  const open = (): void => {
    const wanted = asked()
    const to = JSON.stringify(wanted)
    if (now.to === to && now.ear?.isOpen() === true) return
    close()
    if (wanted === undefined) return
    now.to = to
    now.ear = listen(wanted, hearing)
  }
  return {
    follow(state) {
      if (state === 'live') open()
      // Whoever waits for a network or a server keeps the ear: it may hear first that they are back.
      else if (state === 'signedOut' || state === 'tooOld' || state === 'parted') close()
    },
    close,
  }
}
