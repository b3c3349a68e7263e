// What the tills of a shop took and handed out, by the people's own words: kept beside the ledgers, so that their sums can be
// held against it. Nothing here is read from any book.
import type { Counter } from '../open-test-shop.ts'

export interface Told {
  readonly by: string
  /** The entry that says it. */
  readonly entryId: string
  readonly billedPaise: number
  readonly takenPaise: number
  readonly handedOutPaise: number
  readonly toDealersPaise: number
}

export interface Tills {
  readonly told: Told[]
  /** Entries that lay on a disk alone which an old backup took the place of: nothing can bring them back. */
  readonly mayBeGone: Set<string>
  /** The same counter, with somebody who writes down what it did. */
  watch(counter: Counter, by: string): Counter
}

interface Money {
  readonly amountPaise: number
}
type Say = (input: never, answer: never) => Partial<Told>

const sumOf = (money: readonly Money[]) => money.reduce((sum, { amountPaise }) => sum + amountPaise, 0)

/** Calls that move money, and what a person at the counter would write down. */
const money: Readonly<Record<string, Say>> = {
  'invoice.issue': (
    { onCredit, tenders }: { onCredit: boolean; tenders: readonly { givenPaise: number }[] },
    { invoice }: { invoice: { totalPaise: number } },
  ) => ({
    billedPaise: invoice.totalPaise,
    takenPaise: onCredit ? tenders.reduce((sum, { givenPaise }) => sum + givenPaise, 0) : invoice.totalPaise,
  }),
  'invoice.void': (_: never, { payments }: { payments: readonly Money[] }) => ({ handedOutPaise: sumOf(payments) }),
  'payment.take': ({ amountPaise }: Money) => ({ takenPaise: amountPaise }),
  'account.takePayment': ({ amountPaise }: Money) => ({ takenPaise: amountPaise }),
  'account.refundCredit': ({ refund }: { refund: Money }) => ({ handedOutPaise: refund.amountPaise }),
  'creditNote.issue': ({ refunds }: { refunds: readonly Money[] }) => ({ handedOutPaise: sumOf(refunds) }),
  'creditNote.issueBlind': ({ refunds }: { refunds: readonly Money[] }) => ({ handedOutPaise: sumOf(refunds) }),
  'dealerPayment.make': ({ amountPaise }: Money) => ({ toDealersPaise: amountPaise }),
}

const nothing = { billedPaise: 0, takenPaise: 0, handedOutPaise: 0, toDealersPaise: 0 }

export function openTills(): Tills {
  const told: Told[] = []
  const seen = new Set<string>()
  return {
    told,
    mayBeGone: new Set(),
    watch: (counter, by) =>
      nouns(counter, (path, call) => async input => {
        const answer = await call(input)
        const say = money[path]
        const { id } = input as { id: string }
        if (say !== undefined && !seen.has(id)) {
          seen.add(id)
          told.push({ ...nothing, ...say(input as never, answer as never), by, entryId: id })
        }
        return answer
      }),
  }
}

type Call = (input: unknown) => Promise<unknown>

function nouns(counter: Counter, around: (path: string, call: Call) => Call): Counter {
  const of = (noun: string, calls: Record<string, Call>) =>
    new Proxy(calls, {
      get: (target, name) => {
        const call = target[name as string]
        return typeof call === 'function' ? around(`${noun}.${String(name)}`, call.bind(target)) : call
      },
    })
  return new Proxy(counter as object, {
    get: (target, noun) => {
      const calls = (target as Record<string, Record<string, Call>>)[noun as string]
      return typeof calls === 'object' && calls !== null ? of(String(noun), calls) : calls
    },
  }) as Counter
}
