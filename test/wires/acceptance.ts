// What every wire must do, said once. A wire's own test names it and says how to open one; see in-process.test.ts.
import { afterEach, beforeEach, describe } from 'vitest'
import { createClient } from '../../src/shared/rpc/client.ts'
import { acceptAnswers } from './accept-answers.ts'
import { acceptClosing } from './accept-closing.ts'
import { acceptEvents } from './accept-events.ts'
import { acceptGarbage } from './accept-garbage.ts'
import { acceptNoes } from './accept-noes.ts'
import { createToyCore, type ToyCore, toyContract } from './toy-core.ts'
import type { Bench, Window, WireMaker } from './wire-bench.ts'

export function acceptWire(name: string, createMaker: () => Promise<WireMaker>): void {
  describe(`the ${name} wire`, () => {
    const current: { toy?: ToyCore; maker?: WireMaker } = {}
    beforeEach(async () => {
      current.toy = createToyCore()
      current.maker = await createMaker()
    })
    afterEach(() => current.maker?.close())
    const bench = (): Bench => {
      const { toy, maker } = current
      if (toy === undefined || maker === undefined) throw new Error('the bench is set up before each test')
      return { toy, openWindow: (user = 'asha') => openWindow(toy, maker, user) }
    }
    acceptAnswers(bench)
    acceptNoes(bench)
    acceptEvents(bench)
    acceptClosing(bench)
    acceptGarbage(bench)
  })
}

async function openWindow(toy: ToyCore, maker: WireMaker, user: string): Promise<Window> {
  const { core, screen } = await maker.open()
  const detach = toy.router.attach(core, { user })
  return { client: createClient({ contract: toyContract, wire: screen }), core, screen, detach }
}
