// Part of the acceptance of every wire: events reach every window, each window has its own session.
import { expect, test } from 'vitest'
import type { Bench, Window } from './wire-bench.ts'

export function acceptEvents(bench: () => Bench): void {
  test('an event reaches every window, once', async () => {
    const { toy, openWindow } = bench()
    const windows = [await openWindow('asha'), await openWindow('ravi')]
    const heard = windows.map(record)
    toy.router.publish('toy.changed', { ids: ['a', 'b'] })
    await Promise.all(windows.map(settle))
    expect(heard).toEqual([['changed a,b'], ['changed a,b']])
  })

  test('a listener hears only its own event, in order, until it stops listening', async () => {
    const { toy, openWindow } = bench()
    const window = await openWindow()
    const heard: string[] = []
    const stop = window.client.on('toy.renamed', ({ to }) => heard.push(to))
    for (const to of ['one', 'two']) toy.router.publish('toy.renamed', { to })
    toy.router.publish('toy.changed', { ids: [] })
    await settle(window)
    stop()
    toy.router.publish('toy.renamed', { to: 'three' })
    await settle(window)
    expect(heard).toEqual(['one', 'two'])
  })

  test('an event outside the contract is logged and said to nobody', async () => {
    const { toy, openWindow } = bench()
    const window = await openWindow()
    const heard = record(window)
    toy.router.publish('toy.changed', { ids: 'a' as never })
    await settle(window)
    expect(heard).toEqual([])
    expect(toy.failures.map(failure => failure.path)).toEqual(['toy.changed'])
  })

  test('each window has its own session and its own answers', async () => {
    const { openWindow } = bench()
    const [asha, ravi] = [await openWindow('asha'), await openWindow('ravi')]
    expect(await Promise.all([asha.client.toy.whoAmI(), ravi.client.toy.whoAmI()])).toEqual(['asha', 'ravi'])
  })

  test('a detached wire hears no more events and has no more answers, and can be attached again', async () => {
    const { toy, openWindow } = bench()
    const window = await openWindow()
    const heard = record(window)
    window.detach()
    toy.router.publish('toy.changed', { ids: ['a'] })
    toy.router.attach(window.core, { user: 'ravi' })
    expect(await window.client.toy.whoAmI()).toBe('ravi')
    expect(heard).toEqual([])
  })
}

function record({ client }: Window): string[] {
  const heard: string[] = []
  client.on('toy.changed', ({ ids }) => heard.push(`changed ${ids.join()}`))
  return heard
}

/** Messages keep their order, so after an answer everything said before it has been heard. */
function settle({ client }: Window): Promise<unknown> {
  return client.toy.whoAmI()
}
