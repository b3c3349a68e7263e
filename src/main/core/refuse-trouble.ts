// What the disk says in the middle of a call is no bug: it comes out as a refusal, and damage shuts the file.

import { Refusal } from '../../shared/kernel/refusal.ts'
import { refusalOf } from '../ledger/sqlite-refusal.ts'

export interface TroubleWatch {
  readonly file: string
  readonly onDamage: (refusal: Refusal) => void
  /** Windows show the question whether the clock is right. */
  readonly onClockBack: () => void
}

type Call = (input: never, session: never) => unknown

/** The same handlers, by noun and name, with every error of file and disk turned into its refusal. */
export function refuseTrouble<H extends { readonly [Noun in keyof H]: { readonly [Name in keyof H[Noun]]: Call } }>(
  handlers: H,
  watch: TroubleWatch,
): H {
  const refuse = (error: unknown): never => {
    const refusal = refusalOf(error, watch.file)
    if (refusal instanceof Refusal && refusal.code === 'ledger_damaged') watch.onDamage(refusal)
    if (refusal instanceof Refusal && refusal.code === 'clock_went_back') watch.onClockBack()
    throw refusal
  }
  const guarded =
    (call: Call): Call =>
    (input, session) => {
      try {
        const value = call(input, session)
        return value instanceof Promise ? value.catch(refuse) : value
      } catch (error) {
        return refuse(error)
      }
    }
  const nouns = Object.entries<Record<string, Call>>(handlers).map(([noun, calls]) => [
    noun,
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, guarded(call)])),
  ])
  // Each handler is replaced by one of the same kind.
  return Object.fromEntries(nouns) as H
}
