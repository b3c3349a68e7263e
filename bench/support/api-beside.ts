// The hosted API beside the benchmark, so that what it does holds no thread that is measured.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Asked } from './api-process.ts'

export interface ApiBeside {
  /** A new database with one shop, which a counter with these particulars has joined. */
  openShop(counter: { id: string; code: string }): Promise<ShopBeside>
  stop(): Promise<void>
}

export interface ShopBeside {
  readonly address: string
  readonly databaseUrl: string
  /** With which a counter joins. */
  newCode(): Promise<string>
}

export function startApiBeside(): ApiBeside {
  const child = fork(new URL('api-process.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return {
    async openShop(counter) {
      const shop = (await ask(child, { counter })) as Omit<ShopBeside, 'newCode'>
      const newCode = async () => ((await ask(child, { codeOf: shop.address })) as { code: string }).code
      return { ...shop, newCode }
    },
    async stop() {
      const gone = once(child, 'exit')
      child.send({})
      await gone
    },
  }
}

async function ask(child: ChildProcess, asked: Asked): Promise<object> {
  const answered = once(child, 'message')
  child.send(asked)
  const [said] = (await answered) as [{ failed?: string }]
  if (said.failed !== undefined) throw new Error(`the API: ${said.failed}`)
  return said
}
