// Part of the acceptance of every wire: nobody waits for ever on a wire that is closed.
import { expect, test } from 'vitest'
import { WireClosed } from '../../src/shared/rpc/client.ts'
import type { Wire } from '../../src/shared/rpc/wire.ts'
import type { Bench } from './wire-bench.ts'

export function acceptClosing(bench: () => Bench): void {
  test.each(['core', 'screen'] as const)(
    'when the %s closes in the middle of a call, the caller is told',
    async end => {
      const { toy, openWindow } = bench()
      const window = await openWindow()
      const other = await openWindow()
      const asked = expect(window.client.toy.wait({ gate: 'never' })).rejects.toBeInstanceOf(WireClosed)
      await toy.untilWaiting('never')
      const closed = Promise.all([closing(window.core), closing(window.screen)])
      window[end].close()
      await asked
      await closed
      toy.openGate('never')
      await expect(window.client.toy.whoAmI()).rejects.toBeInstanceOf(WireClosed)
      toy.router.publish('toy.changed', { ids: [] })
      expect(await other.client.toy.whoAmI()).toBe('asha')
      expect(toy.failures).toEqual([])
    },
  )

  test('whoever asks about a closed wire is told at once, and closing twice is closing', async () => {
    const { screen } = await bench().openWindow()
    screen.close()
    screen.close()
    await closing(screen)
    expect(() => screen.send({ t: 'q' })).not.toThrow()
  })
}

function closing(wire: Wire): Promise<void> {
  return new Promise(resolve => void wire.onClose(resolve))
}
