// What crosses a wire is birpc's request and response. A wire's far end is not trusted to send nothing else, and birpc
// reads a message without looking at it first, so each end looks here.

/** `a` is `[path, input]` for a call, which has a number `i`, and `[path, payload]` for an event, which has none. */
export interface RequestMessage {
  readonly t: 'q'
  readonly m: string
  readonly a: readonly unknown[]
  readonly i?: string
}

export interface ResponseMessage {
  readonly t: 's'
  readonly i: string
  readonly r?: unknown
}

export function isCall(message: unknown): message is RequestMessage & { readonly i: string } {
  return isRequest(message, 'call') && typeof message.i === 'string' && !('o' in message)
}

export function isEvent(message: unknown): message is RequestMessage {
  return isRequest(message, 'event') && message.i === undefined
}

export function isResponse(message: unknown): message is ResponseMessage {
  return isNumberedResponse(message) && message.e === undefined
}

/** birpc's own way to answer with an error, text and all. The router never means to. */
export function isErrorResponse(message: unknown): message is ResponseMessage {
  return isNumberedResponse(message) && message.e !== undefined
}

function isNumberedResponse(message: unknown): message is ResponseMessage & { readonly e?: unknown } {
  return isRecord(message) && message.t === 's' && typeof message.i === 'string'
}

function isRequest(message: unknown, method: string): message is RequestMessage {
  return isRecord(message) && message.t === 'q' && message.m === method && Array.isArray(message.a)
}

function isRecord(given: unknown): given is Partial<Record<'t' | 'm' | 'a' | 'i' | 'e', unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
