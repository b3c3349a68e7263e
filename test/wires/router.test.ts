// What the router promises whoever calls it directly: the command line, benchmarks and operation tests.
import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { CallTimedOut, createClient } from '../../src/shared/rpc/client.ts'
import { command, type EventPath, event, type Handlers, query } from '../../src/shared/rpc/contract.ts'
import { createRouter } from '../../src/shared/rpc/server.ts'
import { createWirePair } from '../../src/shared/rpc/wire.ts'
import { createToyCore, toyContract } from './toy-core.ts'

const session = { user: 'asha' }

test('a synchronous handler is called and answered without a promise', () => {
  const { router } = createToyCore()
  expect(router.callSync('toy.count', { by: 2 }, session)).toEqual({ kind: 'done', value: { total: 2, unit: 'toys' } })
})

test('call has done the work of a synchronous handler when it returns', async () => {
  const { router, totals } = createToyCore()
  const answer = router.call('toy.count', { by: 2 }, session)
  expect(totals.toys).toBe(2)
  expect(await answer).toEqual({ kind: 'done', value: { total: 2, unit: 'toys' } })
})

test('call answers a refusal and a bug, and never rejects', async () => {
  const { router, failures } = createToyCore()
  expect(await router.call('toy.refuse', { code: 'not_found' }, session)).toMatchObject({ code: 'not_found' })
  expect(await router.call('toy.failLate', undefined, session)).toEqual({ kind: 'internal', reference: 'bug-1' })
  expect(await router.call('toy.nothing', undefined, session)).toMatchObject({ code: 'unknown_call' })
  expect(failures).toHaveLength(1)
})

test('a handler that is missing, or only inherited, is found when the router is made', () => {
  const { changed: _changed, ...calls } = toyContract.toy
  const inherited = { toy: Object.create(Object.fromEntries(Object.keys(calls).map(name => [name, () => undefined]))) }
  expect(() => createRouter({ contract: toyContract, handlers: {} as never, log() {} })).toThrow(
    'no handler for toy.echo',
  )
  expect(() => createRouter({ contract: toyContract, handlers: inherited, log() {} })).toThrow(
    'no handler for toy.echo',
  )
})

test('when even the log fails, the error stays in the core and the caller is told', async () => {
  const fail = () => {
    throw new Error('disk full')
  }
  const router = createRouter({
    contract: { toy: { fail: toyContract.toy.fail } },
    handlers: { toy: { fail } },
    log: fail,
  })
  const [core, screen] = createWirePair()
  router.attach(core, session)
  const client = createClient({ contract: { toy: { fail: toyContract.toy.fail } }, wire: screen })
  await expect(client.toy.fail()).rejects.toThrow('internal error, reference not-logged')
})

test('a call that is not answered in time is given up', async () => {
  const [, screen] = createWirePair()
  const client = createClient({ contract: toyContract, wire: screen, timeoutMs: 1 })
  await expect(client.toy.whoAmI()).rejects.toThrow(new CallTimedOut('toy.whoAmI'))
})

test('a listener that throws does not keep the others from hearing', () => {
  const heard: string[] = []
  const sent: ((message: unknown) => void)[] = []
  const wire = { send() {}, onMessage: (take: (message: unknown) => void) => sent.push(take), onClose() {}, close() {} }
  const client = createClient({ contract: toyContract, wire: wire as never })
  client.on('toy.renamed', () => {
    throw new Error('a mistake in a screen')
  })
  client.on('toy.renamed', ({ to }) => heard.push(to))
  const say = () => sent[0]?.({ t: 'q', m: 'event', a: ['toy.renamed', { to: 'x' }] })
  expect(say).toThrow('a mistake in a screen')
  expect(heard).toEqual(['x'])
  expect(() => client.on('toy.nothing' as never, () => {})).toThrow('the contract has no event toy.nothing')
})

test('the types of handlers and client follow from the contract', () => {
  const contract = {
    toy: { make: command(z.object({ at: z.string().transform(Number) }), z.object({ n: z.number().default(1) })) },
    box: { get: query(z.undefined(), z.string()), changed: event(z.object({ n: z.number() })) },
    bell: { rang: event(z.string()) },
  }
  type Wanted = Handlers<typeof contract, 'session'>
  expectTypeOf<keyof Wanted>().toEqualTypeOf<'toy' | 'box'>()
  expectTypeOf<Parameters<Wanted['toy']['make']>>().toEqualTypeOf<[input: { at: number }, session: 'session']>()
  type Made = { n?: number | undefined }
  expectTypeOf<ReturnType<Wanted['toy']['make']>>().toEqualTypeOf<Made | Promise<Made>>()
  const client = createClient({ contract, wire: createWirePair()[0] })
  expectTypeOf(client.toy.make).toEqualTypeOf<(input: { at: string }) => Promise<{ n: number }>>()
  expectTypeOf(client.box.get).toEqualTypeOf<(input?: undefined) => Promise<string>>()
  expectTypeOf<EventPath<typeof contract>>().toEqualTypeOf<'box.changed' | 'bell.rang'>()
  const stop = client.on('box.changed', payload => expectTypeOf(payload).toEqualTypeOf<{ n: number }>())
  expect(stop).toBeTypeOf('function')
})
