// What a person asks of the server: codes, and the counters of the shop, which this file knows by itself while the server
// is not reached.

import type { ShopCounter, ShopCounters } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { LinkShopAccount } from '../../../shared/contract/sync/shop-account.ts'
import type { ListedCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { type Remote, RemoteFailure } from '../../sync/remote.ts'
import { refuseAccount, refuseFailure, refuseLink } from './refuse-failure.ts'

/** A screen that opens waits no longer than this to hear what is new. */
const soonMs = 4_000

/** `remote` refuses `sync_not_joined`. */
export function createServerQuestions(
  rows: () => LedgerRows,
  remote: () => Remote,
  remoteAt: (address: string) => Remote,
) {
  const heard = async (listed: Promise<readonly ListedCounter[]>): Promise<ShopCounters> =>
    asListed(rows(), await refuseFailure(listed))
  return {
    sendOtp: ({ address, phoneNumber }: { address: string; phoneNumber: string }) =>
      refuseFailure(remoteAt(address).sendOtp(phoneNumber)),
    newCode: () => refuseFailure(remote().newCode()),
    async findCounters(): Promise<ShopCounters> {
      const listed = await remote()
        .counters()
        .catch((error: unknown) => {
          if (error instanceof RemoteFailure) return undefined
          throw error
        })
      return listed === undefined ? asKnownHere(rows()) : asListed(rows(), listed)
    },
    shopAccount: () => refuseFailure(remote().shopAccount(AbortSignal.timeout(soonMs))),
    shopMarketToken: () => refuseFailure(remote().shopToken(AbortSignal.timeout(soonMs))),
    buyerLink: (listingId: string) => refuseLink(remote().buyerLink(listingId, AbortSignal.timeout(soonMs))),
    linkShopAccount: (asked: LinkShopAccount) => refuseAccount(remote().linkShopAccount(asked)),
    renameCounter: (id: string, name: string) => heard(remote().renameCounter(id, name)),
    revokeCounter: (id: string) => heard(remote().revokeCounter(id)),
  }
}

/** Where a counter stands this file knows best: it may have been moved here. */
function asListed({ shops }: LedgerRows, listed: readonly ListedCounter[]): ShopCounters {
  const hereId = shops.thisCounter()?.id
  const branchIds = new Map(shops.counters().map(known => [known.id, known.branchId]))
  const branchOf = ({ branch, id }: ListedCounter) => shops.branch(branchIds.get(id) ?? branch.id) ?? branch
  const counters = listed.map(
    (counter): ShopCounter => ({
      ...{ id: counter.id, code: counter.code, name: counter.name, lastSeenAt: counter.lastSeenAt },
      branchName: branchOf(counter).name,
      isHere: counter.id === hereId,
      isKnown: branchIds.has(counter.id),
      isSignedOut: counter.revokedAt !== null,
    }),
  )
  return { counters: counters.sort(byCode), isHeard: true }
}

function asKnownHere({ entries, shops }: LedgerRows): ShopCounters {
  const hereId = shops.thisCounter()?.id
  const branchNames = new Map(shops.branches().map(({ id, name }) => [id, name]))
  const stands = shops.counters().filter(({ branchId }) => branchNames.has(branchId))
  const counters = stands.map(({ branchId, code, counterNo, id }): ShopCounter => {
    const head = entries.head(counterNo)
    return {
      ...{ id, code, name: null, branchName: branchNames.get(branchId) ?? '' },
      lastSeenAt: head === undefined ? null : instantOf(head.atMs),
      isHere: id === hereId,
      isKnown: true,
      isSignedOut: false,
    }
  })
  return { counters: counters.sort(byCode), isHeard: false }
}

function byCode(one: ShopCounter, other: ShopCounter): number {
  return one.code < other.code ? -1 : 1
}
