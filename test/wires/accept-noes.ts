// Part of the acceptance of every wire: a refusal says why, a bug says nothing but where to look.
import { expect, test } from 'vitest'
import { InternalError } from '../../src/shared/rpc/answer.ts'
import { secret } from './toy-core.ts'
import type { Bench } from './wire-bench.ts'

export function acceptNoes(bench: () => Bench): void {
  test('a refusal arrives as a Refusal with its code and details', async () => {
    const { client } = await bench().openWindow()
    await expect(client.toy.refuse({ code: 'cart_empty' })).toBeRefused('cart_empty', {
      wanted: 2,
      have: 1,
      nested: { code: 'cart_empty' },
    })
  })

  test.each(['fail', 'failLate', 'lie', 'giveUnsendable'] as const)(
    'a bug (%s) is answered with a reference that finds it in the log, tells nothing, and the core goes on',
    async name => {
      const { toy, openWindow } = bench()
      const { client, screen } = await openWindow()
      const heard: unknown[] = []
      screen.onMessage(message => heard.push(message))
      const error = await client.toy[name]().catch((thrown: unknown) => thrown)

      expect(error).toBeInstanceOf(InternalError)
      expect(toy.failures.map(failure => failure.reference)).toEqual([(error as InternalError).reference])
      expect(JSON.stringify(heard)).not.toContain(secret)
      expect(String((error as Error).stack)).not.toContain(secret)
      expect(await client.toy.whoAmI()).toBe('asha')
    },
  )

  test('input outside the contract is refused with the place and the reason, and nothing is done', async () => {
    const { toy, openWindow } = bench()
    const { client } = await openWindow()
    await expect(client.toy.count({ by: 0.5 })).toBeRefused('invalid_input', {
      issues: [{ path: 'by', message: expect.stringContaining('int') }],
    })
    await expect(client.toy.count({} as never)).toBeRefused('invalid_input')
    await expect(client.toy.count(undefined as never)).toBeRefused('invalid_input')
    expect(toy.totals.toys).toBe(0)
    expect(toy.failures).toEqual([])
  })
}
