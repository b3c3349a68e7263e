// A counter that joined a shop, speaking to the API by itself.
import type {
  EnrolledCounter,
  NewCounter,
  PullAnswer,
  PushAnswer,
} from '../../../src/shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../../src/shared/contract/sync/sync-entry.ts'
import { aCounter } from './chain-of.ts'
import type { Answered, Method, TestApi, TestClient } from './open-test-api.ts'

export interface TestCounter {
  readonly counter: NewCounter
  readonly enrolled: EnrolledCounter
  call<B = unknown>(method: Method, url: string, body?: unknown): Promise<Answered<B>>
  push(entries: readonly SyncEntry[]): Promise<Answered<PushAnswer>>
  pull(cursor: number, after?: string, limit?: number): Promise<Answered<PullAnswer>>
}

/** By a code that the owner's phone shows. */
export async function enrolCounter(
  api: TestApi,
  owner: TestClient,
  counter: NewCounter = aCounter(),
): Promise<TestCounter> {
  const { body: made } = await owner.call<{ code: string }>('POST', '/api/shop/counters/codes', {})
  const { status, body } = await api.call<EnrolledCounter>('POST', '/api/counters/enrol', { code: made.code, counter })
  if (status !== 201) throw new Error(`not enrolled: ${JSON.stringify(body)}`)
  return counterOf(api, counter, body)
}

export function counterOf(api: TestApi, counter: NewCounter, enrolled: EnrolledCounter): TestCounter {
  const headers = { authorization: `Bearer ${enrolled.token}` }
  const call: TestCounter['call'] = (method, url, body) => api.call(method, url, body, { headers })
  return {
    counter,
    enrolled,
    call,
    push: entries => call('POST', '/api/counters/sync/push', { protocol: 1, entries }),
    pull(cursor, after, limit = 200) {
      const place = after === undefined ? '' : `&after=${after}`
      return call('GET', `/api/counters/sync/pull?protocol=1&cursor=${cursor}&limit=${limit}${place}`)
    },
  }
}
