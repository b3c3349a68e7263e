// One account at the marketplace, from its sign-in to its sign-out: the line on which it hears that something moved, and the
// asking again that follows.

import type { Known, MarketStatus } from '../../shared/contract/counter/market/market-calls.ts'
import { MarketSession } from '../../shared/contract/market/account.ts'
import type { ListingPage, ListingRow } from '../../shared/contract/market/listing.ts'
import { NoticePage } from '../../shared/contract/market/notices.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import { type AskingAgain, createAskingAgain, repeat, type Wanted } from './ask-again.ts'
import type { KeptListings } from './kept-listings.ts'
import type { KnownAnswers } from './known-answers.ts'
import { createListingMirror, type ListingMirror } from './listing-mirror.ts'
import { MarketFailure, type MarketHttp } from './market-http.ts'
import type { MarketOptions } from './market-options.ts'
import type { MarketSignIn } from './market-sign-in.ts'

export interface VisitOptions extends Omit<MarketOptions, 'fetch' | 'knownFile' | 'listingsFile' | 'secrets'> {
  readonly entered: MarketSignIn
  readonly kept: KeptListings
  readonly known: KnownAnswers
  readonly http: MarketHttp
}

export interface MarketVisit {
  readonly http: MarketHttp
  readonly known: KnownAnswers
  status(): MarketStatus
  listings(after: string | undefined): Promise<Known<ListingPage>>
  listingsOf(ids: readonly string[]): ListingRow[]
  /** A server that does not answer, or does not know the token any more. */
  noteFailure(error: unknown): void
  noteSeen(cursor: string): MarketStatus
  forget(): Promise<void>
  /** What is known is on the disk when it resolves. */
  close(): Promise<void>
}

const writeEveryMs = 20_000
/** Unread ones are counted up to here. */
const countedNotices = 100

export function openVisit(options: VisitOptions): MarketVisit {
  const { clock, entered, http, kept, known, onMoved, startTimer } = options
  const mirror = createListingMirror(() => instantOf(clock.nowMs()))
  const standing = createStanding(options)
  const { noteFailure, setLine, status } = standing
  const keeping = keepListings(options, mirror)
  const asking = createAskingAgain({
    ...{ startTimer, onFailure: noteFailure },
    async act(wanted) {
      if (entered.account.role === 'investor') await readRows(http, mirror, wanted)
      // A server that answers again is said to, too.
      if (wanted.isOwn || wanted.isAll || status().line !== 'live') await readOwn(options, standing)
      onMoved(wanted)
    },
  })
  const ear = listenFor(options, setLine, asking)
  const writing = repeat(startTimer, writeEveryMs, () => {
    known.write()
    void keeping.write()
  })
  const close = () => {
    standing.hush()
    asking.stop()
    writing.stop()
    ear.close()
  }
  return {
    ...{ http, known, status, noteFailure, listingsOf: mirror.of, noteSeen: standing.noteSeen },
    async listings(after) {
      await keeping.isRead
      const { asOf } = mirror.held()
      const isFresh = status().line === 'live' && asOf !== undefined
      return { value: mirror.page(after), asOf: asOf ?? instantOf(clock.nowMs()), isFresh }
    },
    async forget() {
      close()
      known.forget()
      kept.forget()
    },
    async close() {
      close()
      known.write()
      await keeping.write()
    },
  }
}

/** The place that was heard last is where it goes on after a cut. */
function listenFor(
  { entered, listen }: VisitOptions,
  setLine: (line: MarketStatus['line']) => void,
  asking: AskingAgain,
): { close(): void } {
  const place: { cursor: string | undefined } = { cursor: undefined }
  return listen(
    { address: entered.address, token: entered.token, after: () => place.cursor },
    {
      onLive(cursor) {
        // Another place than ours: what lies between is not told any more.
        const isAll = place.cursor !== cursor
        place.cursor = cursor
        setLine('live')
        asking.want({ ids: [], isAll, isOwn: true })
      },
      onNews({ cursor, id, isOwn }) {
        place.cursor = cursor ?? place.cursor
        // What admins decide about shows in news to everybody, too.
        const isAbout = isOwn || entered.account.role === 'admin'
        asking.want({ ids: id === undefined ? [] : [id], isAll: false, isOwn: isAbout })
      },
      onLost: () => setLine('offline'),
      onSignedOut: () => setLine('signedOut'),
    },
  )
}

async function readRows(http: MarketHttp, mirror: ListingMirror, { ids, isAll }: Wanted): Promise<void> {
  if (isAll) await mirror.readAll(http)
  if (ids.length > 0) await mirror.readAgain(http, ids)
}

/** `write`: what has changed since the last time. */
function keepListings({ kept, onBug }: Pick<VisitOptions, 'kept' | 'onBug'>, mirror: ListingMirror) {
  const now = { changes: 0, writing: Promise.resolve() }
  const isRead = kept.read().then(found => {
    if (found !== undefined) mirror.fill(found)
  })
  const write = async () => {
    const { asOf, changes, rows } = mirror.held()
    if (asOf === undefined || changes === now.changes) return
    now.changes = changes
    await kept.write({ rows: [...rows], asOf })
  }
  return {
    isRead,
    write(): Promise<void> {
      now.writing = now.writing.then(write).catch(onBug)
      return now.writing
    },
  }
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
