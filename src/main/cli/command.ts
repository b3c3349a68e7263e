// A command line as understood, and what its commands are given.

import type { CoreOptions } from '../core/open-core.ts'

export interface Command {
  readonly options: CoreOptions
  readonly words: readonly string[]
  readonly flags: {
    readonly out: string | undefined
    readonly format: string | undefined
    readonly skipRefused: boolean
  }
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}
