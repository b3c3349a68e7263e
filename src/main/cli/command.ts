// A command line as understood, and what its commands are given.

import type { CoreOptions } from '../core/open-core.ts'

export interface Command {
  readonly options: CoreOptions
  readonly words: readonly string[]
  readonly flags: {
    readonly out: string | undefined
    readonly format: string | undefined
    /** What an imported file holds. */
    readonly kind: string | undefined
    /** Of the amounts of past sales. */
    readonly currency: string | undefined
    readonly skipRefused: boolean
    /** Where a second copy of a backup, or an export of everything, goes. */
    readonly to: string | undefined
    readonly passphraseFile: string | undefined
    /** Days of an export of everything, both included. */
    readonly from: string | undefined
    readonly toDay: string | undefined
    readonly withoutPapers: boolean
  }
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}
