// The marketplace's sockets: on the root namespace, as its protocol has them.

import { openMarketDispatcher } from './market-dispatcher.ts'
import { openMarketLine } from './market-line.ts'
import { everybody, roomOfAccount } from './market-lines.ts'
import type { MarketListener, MarketReader } from './market-reader.ts'
import type { Sockets } from './open-sockets.ts'

export interface MarketSockets {
  /** There is news to be read, here and in every other process. */
  poke(): void
  /** To whoever listens now, in every process: figures that were asked for, which nobody has to catch up with. */
  show(to: 'everybody' | { readonly accountId: string }, name: string, payload: object): void
  close(): Promise<void>
}

const news = 'market-news'

export function openMarket<L extends MarketListener>(
  { io, isShared }: Pick<Sockets, 'io' | 'isShared'>,
  reader: MarketReader<L>,
  onProblem: (error: unknown) => void,
): MarketSockets {
  const dispatcher = openMarketDispatcher(reader, onProblem)
  io.on('connection', socket => openMarketLine(socket, dispatcher))
  io.on(news, () => dispatcher.look())
  return {
    poke() {
      dispatcher.look()
      if (isShared) io.serverSideEmit(news)
    },
    show: (to, name, payload) =>
      void io.to(to === 'everybody' ? everybody : roomOfAccount(to.accountId)).emit(name, payload),
    close: () => dispatcher.close(),
  }
}
