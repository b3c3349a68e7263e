// What is typed to join a shop, and what the status bar says of the exchange.
import { expect, test } from 'vitest'
import { attentionOf, isBehind, isComingIn } from '../../src/renderer/frame/sync-phase.ts'
import {
  enrolInput,
  fieldOfRefusal,
  type JoinDraft,
  problemsOf,
  readAddress,
  readPhone,
  withCode,
} from '../../src/renderer/parts/sync/join-draft.ts'
import type { SyncStateName, SyncStatus } from '../../src/shared/contract/counter/sync/sync-calls.ts'
import { Refusal } from '../../src/shared/kernel/refusal.ts'

test.each([
  ['galla.example.com', 'https://galla.example.com'],
  [' https://galla.example.com/ ', 'https://galla.example.com'],
  ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['localhost:4000', 'http://localhost:4000'],
  ['http://galla.example.com', undefined],
  ['http://127.0.0.1.example.com', undefined],
  ['', undefined],
  ['not an address', undefined],
])('the address “%s” is read as %s', (typed, address) => expect(readAddress(typed)).toBe(address))

test.each([
  ['98765 43210', '9876543210'],
  ['+91-98765-43210', '9876543210'],
  ['09876543210', '9876543210'],
  ['98765', undefined],
])('the phone “%s” is read as %s', (typed, phone) => expect(readPhone(typed)).toBe(phone))

const empty: JoinDraft = { address: '', way: 'code', phone: '', otp: '', code: '', counterName: '', cashier: '' }

test('what is missing is named by its field, of the way that was chosen', () => {
  expect(problemsOf(empty)).toEqual({ address: 'missing', code: 'missing', counterName: 'missing', cashier: 'missing' })
  expect(problemsOf({ ...empty, way: 'phone', address: 'http://a.b', phone: '1', cashier: null })).toEqual({
    ...{ address: 'badAddress', phone: 'badPhone' },
    ...{ otp: 'missing', counterName: 'missing' },
  })
})

test('a scanned picture fills the code and the address', () => {
  const draft = withCode(
    { ...empty, counterName: 'Back', cashier: 'Ravi' },
    'galla-join:AB2CD3@https://galla.example.com',
  )
  expect(problemsOf(draft)).toEqual({})
  expect(enrolInput(draft)).toEqual({
    address: 'https://galla.example.com',
    by: { code: 'AB2CD3' },
    counterName: 'Back',
    cashierName: 'Ravi',
  })
  expect(withCode(empty, 'AB2CD3')).toEqual({ ...empty, code: 'AB2CD3' })
})

test('a refusal is about the field that is to be corrected', () => {
  expect(fieldOfRefusal(new Refusal('sync_unreachable'), 'code')).toBe('address')
  expect(fieldOfRefusal(new Refusal('sync_code_wrong'), 'code')).toBe('code')
  expect(fieldOfRefusal(new Refusal('sync_code_wrong'), 'phone')).toBe('otp')
  expect(fieldOfRefusal(new Refusal('sync_no_counter'), 'code')).toBeNull()
  expect(fieldOfRefusal(null, 'code')).toBeNull()
})

const status = (state: SyncStateName, said: Partial<SyncStatus> = {}): SyncStatus => ({
  ...{
    state,
    address: 'https://galla.example.com',
    isJoining: false,
    ahead: null,
    kept: [],
    keptCount: 0,
    problem: null,
  },
  ...{ waiting: { count: 1, since: '2026-11-21T04:28:00.000Z' }, progress: null },
  ...{ lastExchangeAt: null, nextTryAt: null, mending: null },
  ...said,
})

test('what waits is told once nobody takes it, stays while it is tried, and goes when it is there', () => {
  expect(isBehind(status('pushing'), false)).toBe(false)
  expect(isBehind(status('offline'), false)).toBe(true)
  for (const state of ['connecting', 'pulling', 'pushing'] as const) expect(isBehind(status(state), true)).toBe(true)
  expect(isBehind(status('live'), true)).toBe(false)
  expect(isBehind(status('offline', { waiting: { count: 0, since: null } }), true)).toBe(false)
  expect(isBehind(status('signedOut', { address: null }), false)).toBe(false)
})

test('only much that comes in is told', () => {
  expect(isComingIn(status('pulling', { progress: { done: 0, total: 30_000 } }))).toBe(true)
  expect(isComingIn(status('pulling', { progress: { done: 29_999, total: 30_000 } }))).toBe(false)
  expect(isComingIn(status('live', { progress: { done: 0, total: 30_000 } }))).toBe(false)
})

test('a person is asked for what goes on by nothing else; being offline is not among it', () => {
  expect(attentionOf(status('offline'))).toBe(0)
  expect(attentionOf(status('live', { keptCount: 2 }))).toBe(2)
  for (const state of ['tooOld', 'parted', 'signedOut'] as const) expect(attentionOf(status(state))).toBe(1)
  expect(attentionOf(status('signedOut', { address: null }))).toBe(0)
  expect(attentionOf(status('parted', { keptCount: 1 }))).toBe(1)
})
