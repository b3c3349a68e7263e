// A Redis for the tests of one file, which can go away and come back.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export interface OwnRedis {
  readonly url: string
  start(): Promise<void>
  stop(): Promise<void>
}

export function ownRedis(): OwnRedis {
  const redis: { child: ChildProcess | undefined; port: number } = { child: undefined, port: 0 }
  const start = async () => {
    const port = String(redis.port)
    const child = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'])
    redis.child = child
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject)
      child.stdout.on('data', (said: Buffer) => {
        if (said.includes('Ready to accept connections')) resolve()
      })
    })
  }
  const stop = async () => {
    const { child } = redis
    redis.child = undefined
    if (child === undefined) return
    const ended = new Promise(resolve => child.on('exit', resolve))
    child.kill()
    await ended
  }
  beforeAll(async () => {
    redis.port = await freePort()
    await start()
  })
  afterAll(stop)
  return {
    get url() {
      return `redis://127.0.0.1:${redis.port}`
    },
    ...{ start, stop },
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
