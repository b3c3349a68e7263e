// Sends what was told on the marketplace to the sockets of this process. Every process reads the same rows in the same
// order for its own sockets; a poke makes it look at once, and it looks by itself where that was lost.

import type { Socket } from 'socket.io'
import { inTurn } from './in-turn.ts'
import { marketLines, sendTo, welcome } from './market-lines.ts'
import type { MarketListener, MarketReader } from './market-reader.ts'

export interface MarketDispatcher {
  /** False: the token is of no use. `after`: the last place that was heard; behind it nothing is left out or said twice. */
  signIn(socket: Socket, token: string, after: number | undefined): Promise<boolean>
  accountOn(socket: Socket): MarketListener | undefined
  /** There may be news. */
  look(): void
  close(): Promise<void>
}

const pageRows = 500
const lookEveryMs = 5_000

export function openMarketDispatcher<L extends MarketListener>(
  reader: MarketReader<L>,
  onProblem: (error: unknown) => void,
): MarketDispatcher {
  const turn = inTurn()
  const lines = marketLines<L>()
  const { pass, place } = passes(lines, reader)
  const waiting = { isLookDue: false, isClosed: false }
  const look = (isBySelf = false) => {
    if (waiting.isLookDue || waiting.isClosed) return
    waiting.isLookDue = true
    const looking = turn(async () => {
      waiting.isLookDue = false
      // While nobody listens, places can wait: whoever reads gives them first.
      if (!waiting.isClosed && (isBySelf || !lines.isEmpty())) await pass()
    })
    looking.catch(onProblem)
  }
  const timer = setInterval(() => look(true), lookEveryMs)
  timer.unref()
  return {
    look,
    accountOn: socket => lines.of(socket)?.account,
    async signIn(socket, token, after) {
      const account = await reader.accountOf(token)
      if (account === undefined) return false
      const known = lines.of(socket)
      if (known?.account.id === account.id) {
        known.token = token
        await turn(async () => welcome(socket, account, await place()))
        return true
      }
      await lines.remove(socket)
      // A place that this store never gave is none, nor is one behind which not everything is kept any more: whoever is
      // given another than he said reads anew.
      const isPlace = after !== undefined && after <= (await reader.last()) && after >= (await reader.floor())
      if (isPlace) welcome(socket, account, after)
      const heard = isPlace ? await catchUp(reader, { account, socket }, after) : undefined
      await turn(async () => {
        // From here to the end of this turn nobody else is sent anything, so that this one is neither ahead nor behind.
        await pass()
        const upTo = await place()
        if (heard === undefined) welcome(socket, account, upTo)
        else await catchUp(reader, { account, socket }, heard, upTo)
        if (socket.connected) await lines.add({ socket, account, token })
      })
      return true
    },
    close() {
      waiting.isClosed = true
      clearInterval(timer)
      return turn(async () => undefined)
    },
  }
}

/** `place`: up to where those who listen have been sent everything. */
function passes<L extends MarketListener>(lines: ReturnType<typeof marketLines<L>>, reader: MarketReader<L>) {
  // While nobody listens there is no such place.
  const sent: { upTo: number | undefined } = { upTo: undefined }
  return {
    async pass(): Promise<void> {
      if (lines.isEmpty()) sent.upTo = undefined
      if (sent.upTo === undefined) return reader.number()
      // Who may hear it and what there is are asked for together; nothing is sent before both are known.
      const cut = lines.cutFallen(reader.standing)
      for (let from = sent.upTo; ; ) {
        const [events] = await Promise.all([reader.after(from, pageRows), cut])
        lines.send(events)
        from = events.at(-1)?.sequence ?? from
        sent.upTo = from
        if (events.length < pageRows) return
      }
    },
    async place(): Promise<number> {
      sent.upTo ??= await reader.last()
      return sent.upTo
    },
  }
}

/** Sends what lies behind a place, and answers how far it came. */
async function catchUp<L extends MarketListener>(
  reader: MarketReader<L>,
  { account, socket }: { readonly account: L; readonly socket: Socket },
  from: number,
  to = Number.POSITIVE_INFINITY,
): Promise<number> {
  for (let at = from; ; ) {
    const events = await reader.ofAccount(account, at, pageRows)
    for (const event of events) {
      if (event.sequence > to) return at
      sendTo(socket, event)
      at = event.sequence
    }
    if (events.length < pageRows || !socket.connected) return at
  }
}
