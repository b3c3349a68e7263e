// Part of the acceptance of every wire: every call has its own answer, whatever its size and whenever it comes.
import { expect, test } from 'vitest'
import type { Bench } from './wire-bench.ts'

export function acceptAnswers(bench: () => Bench): void {
  test('a call is answered with the value, completed by the contract', async () => {
    const { client } = await bench().openWindow()
    expect(await client.toy.count({ by: 2 })).toEqual({ total: 2, unit: 'toys' })
    expect(await client.toy.count({ by: 3 })).toEqual({ total: 5, unit: 'toys' })
  })

  test('text of every script and odd characters arrive unchanged', async () => {
    const { client } = await bench().openWindow()
    const text = 'घी ₹1,180 நெய் 🧈 \u0000 \u2028 "quoted" \\ __proto__'
    expect(await client.toy.echo({ text })).toEqual({ text })
  })

  test('a large message arrives whole', async () => {
    const { client } = await bench().openWindow()
    const text = '0123456789abcdef'.repeat(256 * 1024)
    expect(await client.toy.echo({ text })).toEqual({ text })
  })

  test('answers find their callers whatever order they come in', async () => {
    const { toy, openWindow } = bench()
    const { client } = await openWindow()
    const answered: string[] = []
    const asked = ['first', 'second', 'third'].map(gate =>
      client.toy.wait({ gate }).then(name => {
        answered.push(name)
        return name
      }),
    )
    for (const gate of ['second', 'third', 'first']) {
      await toy.untilWaiting(gate)
      toy.openGate(gate)
      await asked[['first', 'second', 'third'].indexOf(gate)]
    }
    expect(answered).toEqual(['second', 'third', 'first'])
    expect(await Promise.all(asked)).toEqual(['first', 'second', 'third'])
  })

  test('a thousand calls at once have each their own answer', async () => {
    const { client } = await bench().openWindow()
    const texts = Array.from({ length: 1000 }, (_, index) => `call ${index}`)
    const echoes = await Promise.all(texts.map(text => client.toy.echo({ text })))
    expect(echoes).toEqual(texts.map(text => ({ text })))
  })
}
