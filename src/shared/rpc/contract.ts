// What a screen may ask of its core, as data: a record of nouns, each a record of queries, commands and events over zod
// schemas. From that record alone come the handlers the core must provide and the client the screens see.
import type { z } from 'zod'

export interface Call<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  /** A query reads; a command may change something. Both have exactly one answer. */
  readonly kind: 'query' | 'command'
  readonly input: In
  readonly output: Out
}

/** Said by the core to every screen; never answered. */
export interface Event<Payload extends z.ZodType = z.ZodType> {
  readonly kind: 'event'
  readonly payload: Payload
}

/** `{ invoice: { issue: command(…), find: query(…), changed: event(…) } }`; on the wire a call is named `invoice.issue`. */
export type Contract = Readonly<Record<string, Readonly<Record<string, Call | Event>>>>

export function query<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Call<In, Out> {
  return { kind: 'query', input, output }
}

export function command<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Call<In, Out> {
  return { kind: 'command', input, output }
}

export function event<Payload extends z.ZodType>(payload: Payload): Event<Payload> {
  return { kind: 'event', payload }
}

type NamesOf<Noun, Kind> = { [Name in keyof Noun]: Noun[Name] extends Kind ? Name : never }[keyof Noun] & string

type NounsWith<C, Kind> = { [Noun in keyof C]: NamesOf<C[Noun], Kind> extends never ? never : Noun }[keyof C] & string

type PathsOf<C, Kind> = {
  [Noun in NounsWith<C, Kind>]: `${Noun}.${NamesOf<C[Noun], Kind>}`
}[NounsWith<C, Kind>]

type At<C, Path> = Path extends `${infer Noun}.${infer Name}`
  ? Noun extends keyof C
    ? Name extends keyof C[Noun]
      ? C[Noun][Name]
      : never
    : never
  : never

/** `'invoice.issue' | 'invoice.find' | …` */
export type CallPath<C extends Contract> = PathsOf<C, Call>

/** `'invoice.changed' | …` */
export type EventPath<C extends Contract> = PathsOf<C, Event>

/** What the core says when it publishes, before defaults and transforms. */
export type PayloadGiven<C extends Contract, Path> = At<C, Path> extends Event<infer P> ? z.input<P> : never

/** What a listener receives. */
export type PayloadTaken<C extends Contract, Path> = At<C, Path> extends Event<infer P> ? z.output<P> : never

export type Handler<In extends z.ZodType, Out extends z.ZodType, Session> = (
  input: z.output<In>,
  session: Session,
) => z.input<Out> | Promise<z.input<Out>>

/** One handler for every query and command; leaving one out does not compile. */
export type Handlers<C extends Contract, Session> = {
  readonly [Noun in NounsWith<C, Call>]: {
    readonly [Name in NamesOf<C[Noun], Call>]: C[Noun][Name] extends Call<infer In, infer Out>
      ? Handler<In, Out, Session>
      : never
  }
}

/** A call whose input may be undefined can be made without one. */
type InputOf<In extends z.ZodType> = undefined extends z.input<In> ? [input?: z.input<In>] : [input: z.input<In>]

export type ClientCalls<C extends Contract> = {
  readonly [Noun in NounsWith<C, Call>]: {
    readonly [Name in NamesOf<C[Noun], Call>]: C[Noun][Name] extends Call<infer In, infer Out>
      ? (...input: InputOf<In>) => Promise<z.output<Out>>
      : never
  }
}

/** The core as a screen sees it. */
export type Client<C extends Contract> = ClientCalls<C> & {
  /** Hears an event until the function it returns is called. */
  on<Path extends EventPath<C>>(path: Path, listener: (payload: PayloadTaken<C, Path>) => void): () => void
}

/** Every entry of the contract with its wire path; own properties only. */
export function entriesOf(contract: Contract): { noun: string; name: string; path: string; entry: Call | Event }[] {
  return Object.entries(contract).flatMap(([noun, entries]) =>
    Object.entries(entries).map(([name, entry]) => ({ noun, name, path: `${noun}.${name}`, entry })),
  )
}
