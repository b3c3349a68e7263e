// Questions and commands of the contract as hooks: `useAsk('item.find', {…})` keeps its answer fresh through the core's
// "changed" events, `useTell('item.save')` runs a command and keeps its refusal.

import { keepPreviousData, type QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import type { CoreClient } from './core-client.ts'
import { useClient } from './core-context.tsx'

type Nouns = { [N in keyof Omit<CoreClient, 'on'>]: CoreClient[N] }
export type CallName = { [N in keyof Nouns & string]: `${N}.${keyof Nouns[N] & string}` }[keyof Nouns & string]
type FunctionAt<P> = P extends `${infer N}.${infer V}`
  ? N extends keyof Nouns
    ? V extends keyof Nouns[N]
      ? Nouns[N][V]
      : never
    : never
  : never
export type InputAt<P> = FunctionAt<P> extends (input: infer I) => unknown ? I : never
export type AnswerAt<P> = FunctionAt<P> extends (input: never) => Promise<infer O> ? O : never

export function call<P extends CallName>(client: CoreClient, path: P, input: InputAt<P>): Promise<AnswerAt<P>> {
  const [noun, name] = path.split('.') as [keyof Nouns, string]
  const calls = client[noun] as unknown as Record<string, (input: unknown) => Promise<AnswerAt<P>>>
  return (calls[name] as (input: unknown) => Promise<AnswerAt<P>>)(input)
}

export function questionOf<P extends CallName>(client: CoreClient, path: P, input: InputAt<P>) {
  return { queryKey: [path, input] as const, queryFn: () => call(client, path, input) }
}

/**
 * `keep`: while the next answer is on its way the last one stays on the screen. `freshMs`: how old an answer may be when
 * a screen opens with it. A paper is drawn anew whenever it is opened: what it says may have moved, and it may be printed
 * at once.
 */
export function useAsk<P extends CallName>(
  path: P,
  input: InputAt<P>,
  options: { enabled?: boolean; keep?: boolean; freshMs?: number } = {},
) {
  const client = useClient()
  return useQuery({
    ...questionOf(client, path, input),
    enabled: options.enabled ?? true,
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.freshMs === undefined ? {} : { staleTime: options.freshMs }),
    ...(path.startsWith('document.') ? { gcTime: 0 } : {}),
  })
}

export function useTell<P extends CallName>(path: P) {
  const client = useClient()
  return useMutation<AnswerAt<P>, Error, InputAt<P>>({ mutationFn: input => call(client, path, input) })
}

/** Puts an answer a command already brought where its question looks, so that nothing flickers. */
export function putAnswer<P extends CallName>(
  queries: QueryClient,
  path: P,
  input: InputAt<P>,
  answer: AnswerAt<P>,
): void {
  queries.setQueryData([path, input], answer)
}
