// One wire on the router. birpc reads the calls and writes the answers; this keeps garbage away from it and makes sure
// that every call it passes on is answered, even when the answer cannot be sent.
import { createBirpc } from 'birpc'
import type { Answer } from './answer.ts'
import { isCall, isErrorResponse, isResponse } from './message.ts'
import type { Wire } from './wire.ts'

export type Publish = (path: string, payload: unknown) => void

export function attachWire(
  wire: Wire,
  call: (path: string, input: unknown) => Answer | Promise<Answer>,
  reportBug: (path: string, error: unknown) => Answer,
): { publish: Publish; detach(): void } {
  let stopListening = () => {}
  const rpc = createBirpc<{ event: Publish }, { call: typeof call }, false>(
    { call },
    {
      proxify: false,
      post: createPost(wire, reportBug),
      on: take => {
        stopListening = wire.onMessage(createDoor(take, reportBug))
      },
      off: () => stopListening(),
      onGeneralError: error => {
        reportBug('(wire)', error)
        return true
      },
    },
  )
  return {
    publish: (path, payload) => void rpc.$callEvent('event', path, payload),
    detach: () => rpc.$close(),
  }
}

/** Lets calls in. The first message that is none is noted; a far end that sends thousands shall not fill the log. */
function createDoor(take: (message: unknown) => void, reportBug: (path: string, error: unknown) => Answer) {
  let isNoted = false
  return (message: unknown) => {
    if (isCall(message)) take(message)
    else if (!isNoted) {
      isNoted = true
      reportBug('(wire)', new Error('a message that is not a call'))
    }
  }
}

/** Only values leave. Where birpc would send an error, or the value cannot be sent, the caller is told `internal`. */
function createPost(wire: Wire, reportBug: (path: string, error: unknown) => Answer) {
  return (message: unknown) => {
    if (isErrorResponse(message)) {
      wire.send({ t: 's', i: message.i, r: { kind: 'internal', reference: 'not-logged' } })
      return
    }
    try {
      wire.send(message)
    } catch (error) {
      const answer = reportBug('(message that cannot be sent)', error)
      if (isResponse(message)) wire.send({ t: 's', i: message.i, r: answer })
    }
  }
}
