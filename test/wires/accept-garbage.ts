// Part of the acceptance of every wire: a far end that sends nonsense gets nowhere, and stops nobody.
import { expect, test } from 'vitest'
import type { Wire } from '../../src/shared/rpc/wire.ts'
import type { Bench } from './wire-bench.ts'

const garbage: unknown[] = [
  null,
  0,
  '',
  'text',
  [],
  ['q'],
  {},
  { t: 'q' },
  { t: 'q', m: 'call' },
  { t: 'q', m: 'call', a: [], i: 7 },
  { t: 'q', m: 'call', a: 'toy.whoAmI', i: '1' },
  { t: 'q', m: 'call', a: ['toy.whoAmI'] },
  { t: 'q', m: 'call', a: ['toy.whoAmI'], i: '1', o: true },
  { t: 'q', m: '__proto__', a: [], i: '1' },
  { t: 'q', m: 'constructor', a: [], i: '1' },
  { t: 'q', m: 'toString', a: [], i: '1' },
  { t: 's', i: '1', r: { kind: 'done', value: 1 } },
  { t: 's', e: { message: 'no' } },
  { t: 'unknown', i: '1' },
]

const paths: unknown[] = [
  '',
  'toy',
  'toy.',
  '.echo',
  'toy.echo.call',
  'toy.changed',
  'toy.__proto__',
  'toy.constructor',
  'toy.toString',
  '__proto__.toString',
  'constructor.prototype',
  'hasOwnProperty',
  null,
  7,
  ['toy.whoAmI'],
  { toString: 'toy.whoAmI' },
]

export function acceptGarbage(bench: () => Bench): void {
  test('what is not a call is left unanswered, noted once per wire, and calls go on', async () => {
    const { toy, openWindow } = bench()
    const { client, screen } = await openWindow()
    const heard: unknown[] = []
    screen.onMessage(message => heard.push(message))
    for (const message of garbage) screen.send(message)
    expect(await client.toy.whoAmI()).toBe('asha')
    expect(heard).toHaveLength(1)
    expect(toy.failures.map(({ path, error }) => [path, String(error)])).toEqual([
      ['(wire)', 'Error: a message that is not a call'],
    ])
  })

  test('the screen shrugs off what is not an answer or an event', async () => {
    const { core, client } = await bench().openWindow()
    client.on('toy.changed', () => expect.unreachable('garbage was taken for an event'))
    for (const message of garbage) core.send(message)
    core.send({ t: 'q', m: 'event', a: ['__proto__.x', 1] })
    core.send({ t: 'q', m: 'event', a: ['toy.whoAmI', 1] })
    core.send({ t: 'q', m: 'event', a: [] })
    expect(await client.toy.whoAmI()).toBe('asha')
  })

  test.each(paths)('the path %j reaches nothing', async path => {
    const { toy, openWindow } = bench()
    const { screen } = await openWindow()
    expect(await askRaw(screen, [path, {}])).toMatchObject({ kind: 'refused', code: 'unknown_call' })
    expect(toy.failures).toEqual([])
  })

  test('a call without a path reaches nothing', async () => {
    const { screen } = await bench().openWindow()
    expect(await askRaw(screen, [])).toMatchObject({ kind: 'refused', code: 'unknown_call' })
  })

  test('input named __proto__ changes no prototype', async () => {
    const { client } = await bench().openWindow()
    const tags = JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"isAdmin": true}}}')
    await client.toy.echo({ text: 'hello', tags })
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test.each([
    undefined,
    null,
    1,
    {},
    { kind: 'other' },
    { kind: 'refused' },
    { kind: 'refused', code: 1, details: {} },
    { kind: 'internal' },
  ])('the answer %j, which is none of the three kinds, is an internal error', async answer => {
    const { core, client, detach } = await bench().openWindow()
    detach()
    core.onMessage(message => core.send({ t: 's', i: (message as { i: string }).i, r: answer }))
    await expect(client.toy.whoAmI()).rejects.toThrow('unreadable-answer')
  })
}

function askRaw(screen: Wire, a: readonly unknown[]): Promise<unknown> {
  return new Promise(resolve => {
    screen.onMessage(message => resolve((message as { r: unknown }).r))
    screen.send({ t: 'q', m: 'call', i: 'raw-1', a })
  })
}
