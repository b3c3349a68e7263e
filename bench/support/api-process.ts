// The hosted API in a process of its own, as `api-beside.ts` starts it.

import { type BenchApi, startBenchServer } from './bench-api.ts'

/** `codeOf`: the address of a shop's API. Neither: the end. */
export interface Asked {
  readonly counter?: { id: string; code: string }
  readonly codeOf?: string
}

const server = startBenchServer()
const apis = new Map<string, BenchApi>()

async function answer({ codeOf, counter }: Asked): Promise<object> {
  const { stop, openApi } = await server
  if (codeOf !== undefined) return { code: await apis.get(codeOf)?.newCode() }
  if (counter !== undefined) {
    const api = await openApi(counter)
    apis.set(api.address, api)
    return { address: api.address, databaseUrl: api.databaseUrl }
  }
  await stop()
  process.exit(0)
}

process.on('message', (asked: Asked) => {
  answer(asked).then(
    said => process.send?.(said),
    (error: unknown) => process.send?.({ failed: String(error) }),
  )
})
