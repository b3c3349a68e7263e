// While the shop's books are coming in, a counter that sells ahead of them does what needs none of them; everything else
// waits. Whatever is not named here is refused, so that a new call is thought about once.

import type { CounterContract } from '../../shared/contract/counter/counter-contract.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { CallPath } from '../../shared/rpc/contract.ts'
import type { Deps } from '../operations/deps.ts'
import type { CounterHandlers } from './counter-handlers.ts'

/** Selling, the drawer, printing; who sits here; reading what the catalogue says; how sync stands. */
const aheadCalls: ReadonlySet<string> = new Set<CallPath<CounterContract>>([
  ...(['shop.get', 'shop.setUp', 'shop.saveSettings', 'hsn.search'] as const),
  ...(['person.current', 'person.find', 'person.signIn', 'person.signOut'] as const),
  ...(['person.approve', 'person.getRights'] as const),
  ...(['item.search', 'item.lookUp', 'item.find', 'item.get', 'itemGroup.find'] as const),
  ...(['stock.summary', 'stock.findBatches'] as const),
  // Of customers only a new one is saved: save-customer.ts.
  ...(['customer.find', 'customer.get', 'customer.save'] as const),
  ...(['cart.find', 'cart.save', 'cart.discard'] as const),
  ...(['invoice.issue', 'invoice.find', 'invoice.get', 'invoice.getEntries', 'invoice.void'] as const),
  ...(['pastSale.find', 'creditNote.find', 'listing.ofInvoice', 'market.status'] as const),
  ...(['shift.current', 'shift.open', 'shift.moveCash', 'shift.close', 'shift.get', 'shift.find'] as const),
  ...(['document.renderInvoice', 'document.renderShift', 'document.renderUpiQr'] as const),
  ...(['print.queueInvoice', 'print.queueShift', 'print.queueTest', 'print.openDrawer'] as const),
  ...(['print.find', 'print.retry', 'print.cancel'] as const),
  ...(['ledger.status', 'ledger.reopen', 'ledger.findAttention', 'ledger.acceptClock'] as const),
  ...(['sync.status', 'sync.sendOtp', 'sync.enrol', 'sync.enrolAnew', 'sync.tryNow', 'sync.noteNetwork'] as const),
  ...(['sync.giveUp', 'sync.makeFile'] as const),
])

type Call = (input: unknown, session: unknown) => unknown

/** The same calls. Refuses `books_coming`. */
export function guardAhead(handlers: CounterHandlers, deps: Deps): CounterHandlers {
  const nouns = Object.entries<Record<string, Call>>(handlers as never).map(([noun, calls]) => [
    noun,
    Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [
        name,
        aheadCalls.has(`${noun}.${name}`) ? call : unlessAhead(call, deps),
      ]),
    ),
  ])
  return Object.fromEntries(nouns) as CounterHandlers
}

function unlessAhead(call: Call, deps: Deps): Call {
  return (input, session) => {
    if (deps.door.refusal() === undefined && deps.ledger.rows.local.booksAreComing()) throw new Refusal('books_coming')
    return call(input, session)
  }
}
