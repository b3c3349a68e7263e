// One account at the marketplace, from its sign-in to its sign-out: the line on which it hears that something moved, and the
// asking again that follows.

import type { Known, MarketStatus } from '../../shared/contract/counter/market/market-calls.ts'
import { MarketSession } from '../../shared/contract/market/account.ts'
import type { ListingRow } from '../../shared/contract/market/listing.ts'
import { NoticePage } from '../../shared/contract/market/notices.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import { createAskingAgain, repeat, type Wanted } from './ask-again.ts'
import type { KnownAnswers } from './known-answers.ts'
import { createListingMirror, type ListingMirror } from './listing-mirror.ts'
import { MarketFailure, type MarketHttp } from './market-http.ts'
import type { MarketOptions } from './market-options.ts'
import type { MarketSignIn } from './market-sign-in.ts'

export interface VisitOptions extends Omit<MarketOptions, 'fetch' | 'knownFile' | 'secrets'> {
  readonly entered: MarketSignIn
  readonly known: KnownAnswers
  readonly http: MarketHttp
}

export interface MarketVisit {
  readonly http: MarketHttp
  readonly known: KnownAnswers
  status(): MarketStatus
  listings(): Known<ListingRow[]>
  listingsOf(ids: readonly string[]): ListingRow[]
  /** A server that does not answer, or does not know the token any more. */
  noteFailure(error: unknown): void
  noteSeen(cursor: string): MarketStatus
  forget(): void
  close(): void
}

const writeEveryMs = 20_000
/** Unread ones are counted up to here. */
const countedNotices = 100

export function openVisit(options: VisitOptions): MarketVisit {
  const { entered, http, known, listen, onMoved, startTimer } = options
  const mirror = createListingMirror()
  const standing = createStanding(options)
  const { noteFailure, setLine, status } = standing
  mirror.fill(known.get<ListingRow[]>('listings')?.value ?? [])
  const asking = createAskingAgain({
    ...{ startTimer, onFailure: noteFailure },
    async act(wanted) {
      if (entered.account.role === 'investor') await readRows(options, mirror, wanted)
      await readOwn(options, standing)
      onMoved(wanted)
    },
  })
  const place: { cursor: string | undefined } = { cursor: undefined }
  const ear = listen(
    { address: entered.address, token: entered.token, after: () => place.cursor },
    {
      onLive(cursor) {
        const isAll = place.cursor === undefined
        place.cursor ??= cursor
        setLine('live')
        asking.want({ ids: [], isAll })
      },
      onNews(id, cursor) {
        place.cursor = cursor ?? place.cursor
        asking.want({ ids: id === undefined ? [] : [id], isAll: false })
      },
      onLost: () => setLine('offline'),
      onSignedOut: () => setLine('signedOut'),
    },
  )
  const writing = repeat(startTimer, writeEveryMs, known.write)
  const close = () => {
    standing.hush()
    asking.stop()
    writing.stop()
    ear.close()
  }
  return {
    ...{ http, known, status, noteFailure, listingsOf: mirror.of, noteSeen: standing.noteSeen },
    listings() {
      const last = known.get<ListingRow[]>('listings')
      const asOf = last?.asOf ?? instantOf(options.clock.nowMs())
      return { value: mirror.rows(), asOf, isFresh: status().line === 'live' && last !== undefined }
    },
    forget() {
      close()
      known.forget()
    },
    close() {
      close()
      known.write()
    },
  }
}

async function readRows(
  { clock, http, known }: VisitOptions,
  mirror: ListingMirror,
  { ids, isAll }: Wanted,
): Promise<void> {
  if (isAll) await mirror.readAll(http)
  if (ids.length > 0) await mirror.readAgain(http, ids)
  known.put('listings', mirror.rows(), instantOf(clock.nowMs()))
}

async function readOwn({ http }: VisitOptions, standing: Standing): Promise<void> {
  const session = await http.ask({ path: '/api/market/session' }, MarketSession)
  const notices = await http.ask({ path: `/api/market/notices?limit=${countedNotices}` }, NoticePage)
  standing.noteSession(session, notices)
}

type Standing = ReturnType<typeof createStanding>

/** How the account stands, as every window shows it. */
function createStanding({ clock, entered, known, onBug, onStatus }: VisitOptions) {
  const now = {
    ...{ line: 'connecting' as MarketStatus['line'], account: entered.account, isClosed: false, unreadCount: 0 },
    walletPaise: known.get<number>('wallet-sum')?.value ?? null,
    heardAt: known.get<number>('wallet-sum')?.asOf ?? null,
  }
  const status = (): MarketStatus => {
    const { account, heardAt, line, unreadCount, walletPaise } = now
    return { line, address: entered.address, account, walletPaise, heardAt, unreadCount }
  }
  const tell = () => {
    if (!now.isClosed) onStatus(status())
  }
  const setLine = (line: MarketStatus['line']) => {
    if (now.line === line || now.line === 'signedOut') return
    now.line = line
    tell()
  }
  return {
    ...{ status, setLine },
    noteFailure(error: unknown) {
      if (!(error instanceof MarketFailure)) return onBug(error)
      if (error.outcome.kind === 'signedOut') setLine('signedOut')
      if (error.outcome.kind === 'unreachable') setLine('offline')
    },
    noteSession({ account, walletPaise }: MarketSession, { rows }: NoticePage) {
      const seen = Number(known.get<string>('seen')?.value ?? 0)
      const heardAt = instantOf(clock.nowMs())
      const unreadCount = rows.filter(({ cursor }) => Number(cursor) > seen).length
      known.put('wallet-sum', walletPaise, heardAt)
      Object.assign(now, { account, walletPaise, heardAt, unreadCount })
      // It answers, whatever the line says.
      if (now.line === 'offline') now.line = 'live'
      tell()
    },
    noteSeen(cursor: string) {
      known.put('seen', cursor, instantOf(clock.nowMs()))
      known.write()
      now.unreadCount = 0
      tell()
      return status()
    },
    hush() {
      now.isClosed = true
    },
  }
}
