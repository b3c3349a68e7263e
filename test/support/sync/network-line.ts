// The network between a counter and the API, as bad as a test wants it.

export type LineState =
  | 'up'
  /** Nothing reaches the server. */
  | 'down'
  /** The server acts, and its answer is lost. */
  | 'answersLost'
  /** The server is asked twice; the second answer is heard. */
  | 'doubled'
  /** Half of the answer arrives. */
  | 'cut'

export interface NetworkLine {
  state: LineState
  /** How often the server was reached, by path. */
  readonly asked: string[]
  /** Of what was sent in a body. */
  readonly types: string[]
  /** Those that wait, or have waited, by path. */
  readonly waited: string[]
  /** The next request whose path ends so waits until the returned function is called. */
  hold(pathEnd: string): () => void
  readonly fetch: typeof globalThis.fetch
}

export function openLine(): NetworkLine {
  const held = new Map<string, Promise<void>>()
  const line: NetworkLine = {
    state: 'up',
    asked: [],
    types: [],
    waited: [],
    hold(pathEnd) {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.set(pathEnd, promise)
      return () => {
        held.delete(pathEnd)
        resolve()
      }
    },
    async fetch(input, init) {
      const path = new URL(String(input)).pathname
      for (const [pathEnd, waited] of [...held]) {
        if (!path.endsWith(pathEnd)) continue
        line.waited.push(path)
        await Promise.race([waited, givenUp(init?.signal)])
      }
      if (line.state === 'down') throw new TypeError('fetch failed')
      line.asked.push(path)
      const type = new Headers(init?.headers).get('content-type')
      if (type !== null) line.types.push(type)
      const answer = await fetch(input, init)
      if (line.state === 'answersLost') throw new TypeError('fetch failed')
      if (line.state === 'doubled') return fetch(input, init)
      if (line.state !== 'cut') return answer
      const text = await answer.text()
      return new Response(text.slice(0, text.length / 2), { status: answer.status, headers: answer.headers })
    },
  }
  return line
}

/** Whoever asked does not wait any more. */
function givenUp(signal: AbortSignal | null | undefined): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<void>()
  signal?.addEventListener('abort', () => resolve())
  return promise
}
